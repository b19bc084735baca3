package dev.blazon.models.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Connections kept between calls, the last used first, so that those not needed go cold and are closed by the server.
final class NettyHttp implements Http {
    private final Connector connector;
    private final ConcurrentLinkedDeque<Channel> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private NettyHttp(URI server, boolean proxied, Duration connectTimeout, int mostBytes) {
        this.connector = new Connector(server, proxied, connectTimeout, () -> new Conversation(mostBytes, this::rest));
    }

    static NettyHttp to(URI server, boolean proxied, Duration connectTimeout, int mostBytes) {
        return new NettyHttp(server, proxied, connectTimeout, mostBytes);
    }

    private void rest(Channel channel) {
        idle.addFirst(channel);
        if (closed) {
            channel.close();
        }
    }

    @Override
    public Response send(Request request, Duration limit) throws IOException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Channel channel = awake();
        if (channel == null) {
            channel = connected(end);
        }
        CompletableFuture<Response> answer = new CompletableFuture<>();
        begin(channel, request, answer);
        try {
            return await(answer, end);
        } catch (TimeoutException | InterruptedException fault) {
            channel.close();
            throw fault;
        }
    }

    /// The event loop sees a closed connection at once and marks it; so a kept one that is open is good, and nothing
    /// that might have reached the server need be sent twice.
    private @Nullable Channel awake() {
        while (true) {
            Channel channel = idle.pollFirst();
            if (channel == null || channel.isActive()) {
                return channel;
            }
        }
    }

    private Channel connected(long end) throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<Channel> connecting = connector.connect();
        try {
            return await(connecting, end);
        } catch (TimeoutException | InterruptedException fault) {
            connecting.thenAccept(Channel::close);
            throw fault;
        }
    }

    private static <T> T await(CompletableFuture<T> future, long end)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof IOException broken ? broken : new IOException(fault.getCause());
        }
    }

    private void begin(Channel channel, Request request, CompletableFuture<Response> answer) {
        HttpRequest head = head(request);
        channel.eventLoop().execute(() -> {
            ChannelHandlerContext context = channel.pipeline().context("conversation");
            if (context == null || !channel.isActive()) {
                answer.completeExceptionally(new IOException("the server closed the connection"));
                return;
            }
            ((Conversation) context.handler()).begin(context, head, request.body(), answer);
        });
    }

    private HttpRequest head(Request request) {
        URI uri = request.uri();
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        HttpRequest head = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method()),
                connector.wantsWholeAddress() ? "http://" + connector.authority() + path : path);
        head.headers().set(HttpHeaderNames.HOST, connector.authority());
        request.headers().forEach(head.headers()::set);
        if (request.body() != Body.EMPTY) {
            head.headers().set(HttpHeaderNames.CONTENT_LENGTH, request.body().size());
        }
        return head;
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(Channel::close);
        idle.clear();
    }
}
