package dev.blazon.models.http;

import dev.blazon.core.image.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;

/// Writes one body as the socket takes it, so that little of it waits in memory.
final class BodyPump {
    /// Encoded at once: small enough for the processor's nearest cache. A multiple of 3, so that base64 can be cut
    /// here.
    private static final int CHUNK = 3 * 1024;
    /// Handed to the socket at once.
    private static final int PIECE = 16 * CHUNK;

    private final Iterator<Body.Part> parts;
    private final byte[] raw = new byte[CHUNK];
    private final byte[] encoded = new byte[CHUNK / 3 * 4];
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
                context.write(new DefaultHttpContent(piece(context.alloc())), context.voidPromise());
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

    private ByteBuf piece(ByteBufAllocator buffers) {
        byte[] bytes = part.bytes().shared();
        int end = Math.min(bytes.length, offset + PIECE);
        return switch (part) {
            case Body.Plain _ -> {
                ByteBuf piece = Unpooled.wrappedBuffer(bytes, offset, end - offset);
                offset = end;
                yield piece;
            }
            case Body.Encoded _ -> base64(bytes, end, buffers);
        };
    }

    /// Straight into the memory that the socket is written from. Java encodes whole arrays only, hence the two small
    /// ones.
    private ByteBuf base64(byte[] bytes, int end, ByteBufAllocator buffers) {
        ByteBuf piece = buffers.directBuffer((end - offset + 2) / 3 * 4);
        for (; end - offset >= CHUNK; offset += CHUNK) {
            System.arraycopy(bytes, offset, raw, 0, CHUNK);
            piece.writeBytes(encoded, 0, Base64.getEncoder().encode(raw, encoded));
        }
        if (offset < end) {
            piece.writeBytes(Base64.getEncoder().encode(Arrays.copyOfRange(bytes, offset, end)));
            offset = end;
        }
        return piece;
    }
}
