/// A vision model behind a server. Start at [EndpointModel].
///
/// A question becomes a request in the provider's dialect, is posted ([Wire]), the end of the call is judged ([Triage])
/// and one of a few things is done about a fault; [Tries] keeps the time.
/// What was answered before is not known here: that is the journal's.
@NullMarked
package dev.blazon.models.endpoint;

import org.jspecify.annotations.NullMarked;
