package dev.blazon.formats.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentDecodeTest {

    @Test
    void givesEachOfManyVirtualThreadsItsOwnPicture() throws InterruptedException, ExecutionException {
        ImageCodec codec = Codecs.open();
        Bytes noisy = TestPictures.noisyJpeg(400, 300);
        Bytes even = TestPictures.quartersAs("png");
        Pixels noisyAlone = decode(codec, noisy);
        Pixels evenAlone = decode(codec, even);
        List<Future<Pixels>> noisies = new ArrayList<>();
        List<Future<Pixels>> evens = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                noisies.add(threads.submit(() -> decode(codec, noisy)));
                evens.add(threads.submit(() -> decode(codec, even)));
            }
        }

        for (int i = 0; i < 50; i++) {
            assertThat(noisies.get(i).get().shared()).isEqualTo(noisyAlone.shared());
            assertThat(evens.get(i).get().shared()).isEqualTo(evenAlone.shared());
        }
    }

    private static Pixels decode(ImageCodec codec, Bytes bytes) {
        return codec.decode(bytes, codec.inspect(bytes, "test"), 100, "test");
    }
}
