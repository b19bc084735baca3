package dev.blazon.models.http;

import dev.blazon.core.image.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection's talk: a request out, its answer in, then the next. Lives on the connection's own thread.
final class Conversation extends ChannelInboundHandlerAdapter {
    private final int mostBytes;
    private final Consumer<io.netty.channel.Channel> idle;
    private @Nullable Exchange current;

    /// @param idle takes the connection when it may be used again
    Conversation(int mostBytes, Consumer<io.netty.channel.Channel> idle) {
        this.mostBytes = mostBytes;
        this.idle = idle;
    }

    /// A request, and the answer as far as it came.
    private static final class Exchange {
        private final BodyPump pump;
        private final CompletableFuture<Http.Response> answer;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(2048);
        private @Nullable HttpResponse head;

        Exchange(BodyPump pump, CompletableFuture<Http.Response> answer) {
            this.pump = pump;
            this.answer = answer;
        }
    }

    void begin(ChannelHandlerContext context, HttpRequest head, Body body, CompletableFuture<Http.Response> answer) {
        Exchange exchange = new Exchange(new BodyPump(body), answer);
        current = exchange;
        context.write(head, context.voidPromise());
        exchange.pump.pump(context);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (current != null && context.channel().isWritable()) {
            current.pump.pump(context);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            Exchange exchange = current;
            if (exchange == null || !(message instanceof HttpObject part)) {
                // an answer that nobody asked for
                context.close();
                return;
            }
            if (part.decoderResult().isFailure()) {
                fail(
                        context,
                        new IOException("The answer is no HTTP: "
                                + part.decoderResult().cause().getMessage()));
                return;
            }
            read(context, exchange, part);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(ChannelHandlerContext context, Exchange exchange, HttpObject part) {
        if (part instanceof HttpResponse head) {
            exchange.head = head;
        }
        if (part instanceof HttpContent content && !take(exchange, content.content())) {
            fail(context, new IOException("body exceeds capacity: " + mostBytes));
            return;
        }
        HttpResponse head = exchange.head;
        if (part instanceof LastHttpContent && head != null) {
            if (head.status().code() < 200) {
                exchange.head = null;
                return;
            }
            end(context, exchange, head);
        }
    }

    private boolean take(Exchange exchange, ByteBuf bytes) {
        int length = bytes.readableBytes();
        if (length > mostBytes - exchange.body.size()) {
            return false;
        }
        byte[] copy = new byte[length];
        bytes.readBytes(copy);
        exchange.body.writeBytes(copy);
        return true;
    }

    private void end(ChannelHandlerContext context, Exchange exchange, HttpResponse head) {
        current = null;
        // an answer that came before the question was out leaves the connection in the middle of it
        if (HttpUtil.isKeepAlive(head) && exchange.pump.isDone()) {
            idle.accept(context.channel());
        } else {
            context.close();
        }
        exchange.answer.complete(
                new Http.Response(head.status().code(), headers(head), Bytes.wrap(exchange.body.toByteArray())));
    }

    private static HttpHeaders headers(HttpResponse head) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.headers()
                .forEach(field -> fields.computeIfAbsent(field.getKey(), _ -> new ArrayList<>())
                        .add(field.getValue()));
        return HttpHeaders.of(fields, (_, _) -> true);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(context, new IOException("the server closed the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        fail(context, Faults.of(fault));
    }

    private void fail(ChannelHandlerContext context, IOException fault) {
        Exchange exchange = current;
        current = null;
        context.close();
        if (exchange != null) {
            exchange.answer.completeExceptionally(fault);
        }
    }
}
