/// What can be found without being told: model servers on this machine ([LocalServers]), what they serve
/// ([ServedModels]), and whether a model truly sees the pictures it is sent ([SightTest]).
@NullMarked
package dev.blazon.models.discover;

import org.jspecify.annotations.NullMarked;
