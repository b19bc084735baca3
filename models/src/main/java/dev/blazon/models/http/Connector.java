package dev.blazon.models.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/// Makes connections to one server: directly or through the system's proxy, plain or with TLS whose certificate must
/// be the host's.
final class Connector {
    private static final int HEAD_BYTES = 64 * 1024;

    /// The kernel's own queue of events costs less than Java's selector. It is there on Linux alone.
    private static final boolean IS_EPOLL = Epoll.isAvailable();

    /// One small group of threads for the whole process; they end with it.
    private static final class Threads {
        static {
            // It follows a share of all buffers with stack traces; who looks for a leak sets the level on the command
            // line.
            if (System.getProperty("io.netty.leakDetection.level") == null) {
                ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
            }
        }

        private static final MultiThreadIoEventLoopGroup GROUP = new MultiThreadIoEventLoopGroup(
                Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4),
                new DefaultThreadFactory("http", true),
                IS_EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    private final String host;
    private final int port;
    private final boolean secure;
    private final Optional<InetSocketAddress> proxy;
    private final Optional<SslContext> tls;
    private final Bootstrap bootstrap;

    Connector(URI server, boolean proxied, Duration timeout, Supplier<Conversation> conversations) {
        this.secure = server.getScheme().equals("https");
        // brackets of an IPv6 address belong to the URI
        this.host = server.getHost().replaceFirst("^\\[(.*)]$", "$1");
        this.port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
        this.proxy = proxied ? proxy(server) : Optional.empty();
        this.tls = secure ? Optional.of(tls()) : Optional.empty();
        this.bootstrap = new Bootstrap()
                .group(Threads.GROUP)
                .channel(IS_EPOLL ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(32 * 1024, 64 * 1024))
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        fill(channel.pipeline(), timeout, conversations.get());
                    }
                });
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException fault) {
            throw new IllegalStateException("This Java cannot do TLS", fault);
        }
    }

    private static Optional<InetSocketAddress> proxy(URI server) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        return selector.select(server).stream()
                .filter(one -> one.type() == Proxy.Type.HTTP)
                .map(one -> (InetSocketAddress) one.address())
                .findFirst();
    }

    private void fill(ChannelPipeline pipeline, Duration timeout, Conversation conversation) {
        if (secure && proxy.isPresent()) {
            HttpProxyHandler tunnel = new HttpProxyHandler(resolved(proxy.get()));
            tunnel.setConnectTimeoutMillis(timeout.toMillis());
            pipeline.addLast(tunnel);
        }
        tls.ifPresent(context -> pipeline.addLast(verifying(context, pipeline.channel(), timeout)));
        pipeline.addLast(new HttpClientCodec(4096, HEAD_BYTES, 64 * 1024));
        pipeline.addLast("conversation", conversation);
    }

    /// Other programs in this Java may have switched the check of the host's name off for all.
    private SslHandler verifying(SslContext context, Channel channel, Duration timeout) {
        SslHandler handler = context.newHandler(channel.alloc(), host, port);
        SSLParameters parameters = handler.engine().getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        handler.engine().setSSLParameters(parameters);
        handler.setHandshakeTimeoutMillis(timeout.toMillis());
        return handler;
    }

    /// Whether the request line must name the server, because a proxy reads it.
    boolean wantsWholeAddress() {
        return !secure && proxy.isPresent();
    }

    String authority() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? shown : shown + ":" + port;
    }

    /// Connects, and shakes hands where there is TLS.
    CompletableFuture<Channel> connect() throws IOException {
        CompletableFuture<Channel> connected = new CompletableFuture<>();
        InetSocketAddress direct = secure && proxy.isPresent()
                ? InetSocketAddress.createUnresolved(host, port)
                : resolved(proxy.orElse(InetSocketAddress.createUnresolved(host, port)));
        Bootstrap made = secure && proxy.isPresent() ? bootstrap.clone().disableResolver() : bootstrap;
        made.connect(direct).addListener(future -> {
            if (!future.isSuccess()) {
                connected.completeExceptionally(Faults.of(future.cause()));
                return;
            }
            Channel channel = ((io.netty.channel.ChannelFuture) future).channel();
            SslHandler handler = channel.pipeline().get(SslHandler.class);
            if (handler == null) {
                connected.complete(channel);
                return;
            }
            handler.handshakeFuture().addListener(shaken -> {
                if (shaken.isSuccess()) {
                    connected.complete(channel);
                } else {
                    connected.completeExceptionally(Faults.of(shaken.cause()));
                }
            });
        });
        return connected;
    }

    /// Looked up on the caller's thread: it may take long, and the connections' threads must not wait.
    private static InetSocketAddress resolved(InetSocketAddress address) {
        try {
            return address.isUnresolved()
                    ? new InetSocketAddress(InetAddress.getByName(address.getHostString()), address.getPort())
                    : address;
        } catch (java.net.UnknownHostException _) {
            return address;
        }
    }
}
