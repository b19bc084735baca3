package dev.blazon.formats.image;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;

/// Points the C library's `stderr` at nothing. libjpeg and libpng print there on damaged pictures, OpenCV has no switch
/// for it, and a crawl has thousands. Java's own `System.err` and the JVM's crash reports write to the file descriptor
/// and are not touched.
///
/// Linux only; elsewhere nothing happens and those lines are seen.
final class NativeStderr {
    private NativeStderr() {}

    @SuppressWarnings("restricted")
    static void mute() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        AddressLayout pointer = ValueLayout.ADDRESS;
        FunctionDescriptor twoPointers = FunctionDescriptor.of(pointer, pointer, pointer);
        try (Arena arena = Arena.ofConfined()) {
            // Asking dlsym, because the variable that counts is the one that the whole process sees.
            MethodHandle dlsym = linker.downcallHandle(library.findOrThrow("dlsym"), twoPointers);
            MethodHandle fopen = linker.downcallHandle(library.findOrThrow("fopen"), twoPointers);
            MemorySegment variable =
                    (MemorySegment) dlsym.invokeExact(MemorySegment.NULL, arena.allocateFrom("stderr"));
            MemorySegment nowhere =
                    (MemorySegment) fopen.invokeExact(arena.allocateFrom("/dev/null"), arena.allocateFrom("w"));
            if (variable.address() != 0 && nowhere.address() != 0) {
                variable.reinterpret(pointer.byteSize()).set(pointer, 0, nowhere);
            }
        } catch (NoSuchElementException | IllegalCallerException _) {
            // Another C library, or native access denied: the lines are seen, nothing else changes.
        } catch (Throwable e) {
            throw new IllegalStateException("The C library could not be called", e);
        }
    }
}
