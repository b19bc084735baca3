/// Models rated by comparisons of their captions two by two, as CapArena does (Cheng et al., "CapArena:
/// Benchmarking and Analyzing Detailed Image Captioning in the LLM Era", 2025): online [Elo] or [BradleyTerry],
/// with bounds ([Arena]), and the score against fixed rivals ([CapArenaAuto]).
@NullMarked
package dev.blazon.metrics.arena;

import org.jspecify.annotations.NullMarked;
