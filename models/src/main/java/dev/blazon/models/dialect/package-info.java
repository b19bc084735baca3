/// How providers spell questions and answers. Start at [Dialect]; each provider has a package below.
///
/// A dialect turns a question into a request and a reply into an [Attempt]. It sees neither sockets nor keys: sending,
/// waiting and trying again belong to the endpoint, which asks the [FaultKind] what to do.
@NullMarked
package dev.blazon.models.dialect;

import org.jspecify.annotations.NullMarked;
