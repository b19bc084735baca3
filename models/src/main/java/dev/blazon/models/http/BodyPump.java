package dev.blazon.models.http;

import dev.blazon.core.image.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Iterator;

/// Writes one body as the socket takes it, so that little of it waits in memory.
final class BodyPump {
    /// A multiple of 3, so that base64 can be cut here.
    private static final int PIECE = 48 * 1024;

    private final Iterator<Body.Part> parts;
    private Body.Part part = new Body.Plain(Bytes.EMPTY);
    private int offset;
    private boolean done;

    BodyPump(Body body) {
        this.parts = body.parts().iterator();
    }

    boolean isDone() {
        return done;
    }

    void pump(ChannelHandlerContext context) {
        while (!done && context.channel().isWritable()) {
            if (offset < part.bytes().size()) {
                context.write(new DefaultHttpContent(piece()), context.voidPromise());
            } else if (parts.hasNext()) {
                part = parts.next();
                offset = 0;
            } else {
                done = true;
                context.write(LastHttpContent.EMPTY_LAST_CONTENT, context.voidPromise());
            }
        }
        context.flush();
    }

    private ByteBuf piece() {
        int length = Math.min(PIECE, part.bytes().size() - offset);
        ByteBuffer raw = ByteBuffer.wrap(part.bytes().shared(), offset, length);
        offset += length;
        return switch (part) {
            case Body.Plain _ -> Unpooled.wrappedBuffer(raw);
            case Body.Encoded _ -> Unpooled.wrappedBuffer(Base64.getEncoder().encode(raw));
        };
    }
}
