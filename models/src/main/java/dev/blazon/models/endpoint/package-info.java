/// A vision model behind an OpenAI-compatible server. Start at [EndpointModel].
///
/// A question becomes bytes ([RequestWriter], [PicturePreparer]), is posted ([Wire]), the reply is judged ([Triage],
/// [ReplyReader]) and one of four things is done about a fault ([FaultKind]); [Tries] keeps the time.
/// What was answered before is not known here: that is the journal's.
@NullMarked
package dev.blazon.models.endpoint;

import org.jspecify.annotations.NullMarked;
