/// What a run leaves on disk beside its data: which shards are finished ([Ledger]), what run this is ([RunIdentity]),
/// and where everything lies ([RunFolder]).
@NullMarked
package dev.blazon.engine.ledger;

import org.jspecify.annotations.NullMarked;
