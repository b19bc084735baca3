package dev.blazon.operators.known;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.file.ListFile;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.operators.known.Entry.Kind;
import dev.blazon.operators.pdq.Pdq;
import dev.blazon.operators.pdq.PdqHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists, ready to be looked up in.
final class KnownImages {
    private static final Map<String, KnownImages> READ = new ConcurrentHashMap<>();

    private final Map<Kind, Map<String, Entry>> exact = new EnumMap<>(Kind.class);
    private final Optional<PdqIndex> near;

    private KnownImages(List<Entry> entries) {
        entries.stream()
                .filter(entry -> entry.kind() != Kind.PDQ)
                .forEach(entry -> exact.computeIfAbsent(entry.kind(), _ -> new HashMap<>())
                        .putIfAbsent(entry.hash(), entry));
        List<Entry> pdq =
                entries.stream().filter(entry -> entry.kind() == Kind.PDQ).toList();
        near = pdq.isEmpty() ? Optional.empty() : Optional.of(new PdqIndex(pdq));
    }

    /// @throws IllegalArgumentException when a list cannot be used
    static KnownImages of(List<ListFile> lists) {
        String key = lists.stream().map(list -> list.name() + " " + list.hash()).collect(Collectors.joining("\n"));
        return READ.computeIfAbsent(
                key,
                _ -> new KnownImages(lists.stream()
                        .flatMap(list -> HashList.entries(list).stream())
                        .toList()));
    }

    /// What is known of a picture: its own hash, and where the list says so.
    record Match(Kind kind, String hash, int distance, Entry entry) {}

    /// @param leastQuality of PDQ hashes that count
    Optional<Match> match(ImageRef image, Context context, int leastQuality) {
        return exact(image, context).or(() -> near.flatMap(index -> match(index, image, context, leastQuality)));
    }

    private Optional<Match> exact(ImageRef image, Context context) {
        return exact.keySet().stream()
                .flatMap(kind -> {
                    String hash = hash(kind, image, context);
                    Entry entry = exact.getOrDefault(kind, Map.of()).get(hash);
                    return entry == null ? Stream.empty() : Stream.of(new Match(kind, hash, 0, entry));
                })
                .findFirst();
    }

    private static String hash(Kind kind, ImageRef image, Context context) {
        return switch (kind) {
            case SHA256 -> image.measured().sha256();
            case MD5 -> digest("MD5", context.bytes(image));
            case SHA1 -> digest("SHA-1", context.bytes(image));
            case PDQ -> throw new IllegalArgumentException("PDQ is not exact");
        };
    }

    private static String digest(String algorithm, Bytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes.shared()));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has " + algorithm, fault);
        }
    }

    /// Turned and mirrored, the picture is the same.
    private static Optional<Match> match(PdqIndex index, ImageRef image, Context context, int leastQuality) {
        Pdq pdq = context.look(image, Pdq::of);
        if (pdq.quality() < leastQuality) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(pdq.hash()), pdq.turned().stream())
                .flatMap(hash -> match(index, hash).stream())
                .findFirst();
    }

    private static Optional<Match> match(PdqIndex index, PdqHash hash) {
        return index.nearest(hash).map(found -> new Match(Kind.PDQ, hash.toString(), found.distance(), found.entry()));
    }
}
