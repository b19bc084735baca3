/// Steps that reject samples by what is known of them. Start at [KeepWhere]; its language is in [ConditionLanguage].
@NullMarked
package dev.blazon.operators.filter;

import org.jspecify.annotations.NullMarked;
