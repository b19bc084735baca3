package dev.blazon.app.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Turns the signals that ask a process to end into a wish to stop, while open; a second one ends the process at once.
///
/// A shutdown hook could do the first but not the second, nor choose the exit code by returning. The JDK's signal class
/// is
/// reached by reflection because naming it is a compiler warning that cannot be switched off.
final class Signals implements AutoCloseable {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Map<String, Object> before = new LinkedHashMap<>();

    private Signals() {}

    /// @param first told the signal's name, on a thread of the JVM's
    /// @param exitCode of the process when a second signal comes
    static Signals onFirst(Consumer<String> first, int exitCode) {
        Signals signals = new Signals();
        for (String name : NAMES) {
            signals.install(name, handler(() -> signals.came(name, first, exitCode)));
        }
        return signals;
    }

    private void came(String name, Consumer<String> first, int exitCode) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(exitCode);
        }
        first.accept("SIG" + name);
    }

    private static Object handler(Runnable action) {
        InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Signals";
        };
        Class<?> type = type("sun.misc.SignalHandler");
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls);
    }

    /// A signal that this system lacks, or that the JVM was told to leave alone, ends the process as it always does.
    private void install(String name, Object handler) {
        Class<?> signal = type("sun.misc.Signal");
        try {
            Object previous = signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
            before.putIfAbsent(name, previous);
        } catch (ReflectiveOperationException _) {
            // said above
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException fault) {
            throw new IllegalStateException("Every JDK has " + name, fault);
        }
    }

    @Override
    public void close() {
        Map.copyOf(before).forEach(this::install);
    }
}
