import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.dialect.openai.OpenAiDialect;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.EndpointModel;
import dev.blazon.models.endpoint.EndpointSetup;
import dev.blazon.models.endpoint.Gate;
import dev.blazon.models.rate.Fleet;
import dev.blazon.models.rate.Lanes;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// The calls alone, without the rest of Blazon: read a picture, ask, append a line of JSON. `calls_peer.py` does the same.
///
/// usage: CallsClient URL FOLDER CALLS IN_FLIGHT OUT.jsonl fixed|adaptive
final class CallsClient {
    public static void main(String[] arguments) throws Exception {
        List<Path> pictures;
        try (var files = Files.list(Path.of(arguments[1]))) {
            pictures = files.sorted().toList();
        }
        int calls = Integer.parseInt(arguments[2]);
        int width = Integer.parseInt(arguments[3]);
        Endpoint endpoint = Endpoint.parse(arguments[0], Optional.empty());
        Sampling sampling = new Sampling(OptionalDouble.empty(), OptionalDouble.empty(), 512, OptionalLong.empty());
        EndpointSetup setup = new EndpointSetup(endpoint, "bench", sampling, 100_000_000, Duration.ofSeconds(600));
        Fleet fleet = Lanes.of(width, 4L << 30).fleet(List.of(endpoint.host()), List.of(1.0));
        Gate gate = arguments[5].equals("fixed") ? Gate.of(width) : Gate.of(fleet);
        OpenAiDialect dialect = OpenAiDialect.of(endpoint.host(), new DialectSettings(
                "bench", DialectSettings.Order.TEXT_FIRST, PicturesAs.BYTES, ProviderOptions.NONE, new PicturePreparer(noCodec()),
                endpoint.words()));
        AtomicLong failed = new AtomicLong();
        AtomicLong tail = new AtomicLong();
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        try (EndpointModel model = EndpointModel.open(setup, dialect, gate);
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[4]))) {
            // somewhat more than may be under way, so that the gate is never short of callers
            Semaphore places = new Semaphore(width + 8);
            for (int call = 0; call < calls; call++) {
                places.acquire();
                int number = call;
                Thread.ofVirtual().start(() -> {
                    try {
                        Bytes bytes = Bytes.wrap(Files.readAllBytes(pictures.get(number % pictures.size())));
                        ImageHeader header = new ImageHeader(
                                ImageFormat.JPEG, 640, 480, 1, bytes.size(), "0".repeat(64), 1, false, 8, Map.of());
                        Question question = new Question(
                                Optional.empty(), "Describe the picture.", List.of(new Question.Picture(bytes, header)),
                                sampling.withSeed(number), "call " + number);
                        Answer answer = model.ask(question);
                        String line = "{\"key\":" + number + ",\"text\":\"" + answer.text() + "\"}\n";
                        synchronized (out) {
                            out.write(line);
                        }
                    } catch (ModelException fault) {
                        failed.incrementAndGet();
                        if (failed.get() < 4) {
                            System.err.println(fault.getMessage());
                        }
                    } catch (Exception fault) {
                        fault.printStackTrace();
                        System.exit(70);
                    } finally {
                        places.release();
                        done.incrementAndGet();
                    }
                });
            }
            tail.set(System.nanoTime());
            places.acquire(width + 8);
        }
        System.err.printf("%d calls, %d failed, %.2f s, last started after %.2f s, window %s%n", calls, failed.get(), (System.nanoTime() - start) / 1e9, (tail.get() - start) / 1e9, fleet.widths());
    }

    private static ImageCodec noCodec() {
        return new ImageCodec() {
            @Override
            public ImageHeader inspect(Bytes stored, String place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Pixels decode(Bytes stored, ImageHeader header, int longSide, String place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Bytes encodeJpeg(Pixels pixels, int quality) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
