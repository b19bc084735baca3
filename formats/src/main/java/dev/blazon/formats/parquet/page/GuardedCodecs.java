package dev.blazon.formats.parquet.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Refuses to make room for pages that claim to grow far beyond what their compressed bytes can hold.
public final class GuardedCodecs implements CompressionCodecFactory {
    private static final long ALWAYS_ALLOWED = 64L << 20;
    // Deflate grows at most 1032-fold; what zstd can do beyond that is no table's page.
    private static final long MOST_GROWTH = 1100;

    private final CompressionCodecFactory codecs;

    public GuardedCodecs(CompressionCodecFactory codecs) {
        this.codecs = codecs;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return codecs.getCompressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Guarded(codecs.getDecompressor(codec));
    }

    @Override
    public void release() {
        codecs.release();
    }

    private record Guarded(BytesInputDecompressor decompressor) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            requirePlausible(bytes.size(), size);
            return decompressor.decompress(bytes, size);
        }

        @Override
        public void decompress(ByteBuffer input, int compressed, ByteBuffer output, int size) throws IOException {
            requirePlausible(compressed, size);
            decompressor.decompress(input, compressed, output, size);
        }

        @Override
        public void release() {
            decompressor.release();
        }

        private static void requirePlausible(long compressed, long size) throws IOException {
            if (size < 0 || size > Math.max(ALWAYS_ALLOWED, compressed * MOST_GROWTH)) {
                throw new IOException("a page of " + compressed + " bytes claims to unpack to " + size + " bytes");
            }
        }
    }
}
