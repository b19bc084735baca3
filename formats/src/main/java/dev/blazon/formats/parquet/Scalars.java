package dev.blazon.formats.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/// Single Parquet values as numbers and text: ISO dates and times, plain decimals.
final class Scalars {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final long NANOS_IN_SECOND = 1_000_000_000L;

    private Scalars() {}

    static boolean isString(PrimitiveType type) {
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        return annotation instanceof StringLogicalTypeAnnotation
                || annotation instanceof EnumLogicalTypeAnnotation
                || annotation instanceof JsonLogicalTypeAnnotation;
    }

    /// Whether an annotation means text: strings themselves, and what has no number or bytes of its own in a sample.
    static boolean isPlainText(@Nullable LogicalTypeAnnotation annotation) {
        return switch (annotation) {
            case StringLogicalTypeAnnotation _, EnumLogicalTypeAnnotation _, JsonLogicalTypeAnnotation _ -> true;
            case DecimalLogicalTypeAnnotation _, DateLogicalTypeAnnotation _, TimeLogicalTypeAnnotation _ -> true;
            case TimestampLogicalTypeAnnotation _, UUIDLogicalTypeAnnotation _ -> true;
            case IntLogicalTypeAnnotation whole -> !whole.isSigned() && whole.getBitWidth() == Long.SIZE;
            case null, default -> false;
        };
    }

    static long whole(Group row, int field, PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT64) {
            return row.getLong(field, 0);
        }
        int number = row.getInteger(field, 0);
        boolean unsigned =
                type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        return unsigned ? Integer.toUnsignedLong(number) : number;
    }

    static double real(Group row, int field, PrimitiveType type) {
        return real(row, field, 0, type);
    }

    static double real(Group row, int field, int at, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case FLOAT -> row.getFloat(field, at);
            case DOUBLE -> row.getDouble(field, at);
            default ->
                Float.float16ToFloat(row.getBinary(field, at)
                        .toByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getShort());
        };
    }

    static String text(Group row, int field, int at, PrimitiveType type) {
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return int96(row.getInt96(field, at).toByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
        }
        return switch (type.getLogicalTypeAnnotation()) {
            case DecimalLogicalTypeAnnotation decimal ->
                new BigDecimal(unscaled(row, field, at, type), decimal.getScale()).toPlainString();
            case DateLogicalTypeAnnotation _ ->
                LocalDate.ofEpochDay(row.getInteger(field, at)).toString();
            case TimeLogicalTypeAnnotation time ->
                LocalTime.ofNanoOfDay(number(row, field, at, type) * nanos(time.getUnit()))
                        .toString();
            case TimestampLogicalTypeAnnotation time -> timestamp(number(row, field, at, type), time);
            case UUIDLogicalTypeAnnotation _ -> uuid(row.getBinary(field, at).toByteBuffer());
            case IntLogicalTypeAnnotation _ -> Long.toUnsignedString(row.getLong(field, at));
            case null, default -> row.getBinary(field, at).toStringUsingUTF8();
        };
    }

    private static long number(Group row, int field, int at, PrimitiveType type) {
        return type.getPrimitiveTypeName() == PrimitiveTypeName.INT64
                ? row.getLong(field, at)
                : row.getInteger(field, at);
    }

    private static BigInteger unscaled(Group row, int field, int at, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32, INT64 -> BigInteger.valueOf(number(row, field, at, type));
            default -> new BigInteger(row.getBinary(field, at).getBytes());
        };
    }

    private static String timestamp(long number, TimestampLogicalTypeAnnotation type) {
        long perSecond = NANOS_IN_SECOND / nanos(type.getUnit());
        long seconds = Math.floorDiv(number, perSecond);
        long nanos = Math.floorMod(number, perSecond) * nanos(type.getUnit());
        return type.isAdjustedToUTC()
                ? Instant.ofEpochSecond(seconds, nanos).toString()
                : LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC)
                        .toString();
    }

    private static long nanos(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000_000;
            case MICROS -> 1000;
            case NANOS -> 1;
        };
    }

    private static String int96(ByteBuffer bytes) {
        long nanosOfDay = bytes.getLong();
        long day = bytes.getInt() - JULIAN_DAY_OF_EPOCH;
        return Instant.ofEpochSecond(day * 86_400, nanosOfDay).toString();
    }

    private static String uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
