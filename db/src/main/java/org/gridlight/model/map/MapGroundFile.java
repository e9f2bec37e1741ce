package org.gridlight.model.map;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.MapGround.GroundMark;
import org.gridlight.model.map.MapGround.LineMark;

/**
 * The ground of a map as bytes: a head, the version, the arrays one after the other, and a check sum at the end.
 * Everything that is not exactly what was written is refused.
 */
public final class MapGroundFile {
    /** Grows when the form of the bytes changes, so that files of older programs are made anew. */
    private static final long HEAD = 0x474C_4D41_5000_0003L;
    private static final int LONGEST_TEXT = 1 << 16;

    private MapGroundFile() {}

    /** All of it as bytes. */
    public static byte[] bytes(MapGround ground) {
        var out = new Out(Math.toIntExact(ground.bytes() + 64L * (ground.areas().size() + ground.grids().size()
                + ground.lines().size() + ground.grounds().size() + ground.classes().size()) + 4_096));
        out.put(HEAD);
        version(out, ground.version());
        out.list(ground.areas(), area -> {
            out.put(area.id());
            out.put(area.parentId());
            out.put(area.level().ordinal());
            out.put(area.code());
            out.put(area.name());
        });
        out.put(ground.areaOutlines());
        out.list(ground.grids(), grid -> {
            out.put(grid.id());
            out.put(grid.communityId());
            out.put(grid.streetId());
            out.put(grid.responsibilityId());
            out.put(grid.code());
        });
        out.put(ground.gridOutlines());
        out.list(ground.lines(), line -> {
            out.put(line.kind().ordinal());
            out.put(line.name());
        });
        out.put(ground.lineShapes());
        out.list(ground.grounds(), mark -> {
            out.put(mark.kind().ordinal());
            out.put(mark.name());
        });
        out.put(ground.groundShapes());
        out.list(ground.classes(), kind -> {
            out.put(kind.id());
            List.of(kind.code(), kind.name(), kind.majorCode(), kind.majorName()).forEach(out::put);
        });
        out.put(ground.components());
        return out.sealed();
    }

    private static void version(Out out, MapVersion version) {
        out.put(version.record());
        out.put(version.number());
    }

    /**
     * Reads only which version a file holds.
     *
     * @throws IOException when it is not a file of this form
     */
    public static MapVersion version(ByteBuffer bytes) throws IOException {
        return read(bytes, MapGroundFile::version);
    }

    /** @throws IOException when the bytes are not exactly what {@link #bytes} made */
    public static MapGround ground(ByteBuffer bytes) throws IOException {
        var sum = new CRC32C();
        int end = bytes.limit() - Long.BYTES;
        if (end < 0) {
            throw new IOException("cut off");
        }
        sum.update(bytes.duplicate().position(0).limit(end));
        if (sum.getValue() != bytes.getLong(end)) {
            throw new IOException("check sum differs");
        }
        return read(bytes, MapGroundFile::ground);
    }

    private static <T> T read(ByteBuffer bytes, Function<In, T> reading) throws IOException {
        try {
            var in = new In(bytes.duplicate().position(0));
            if (in.number() != HEAD) {
                throw new IOException("another form");
            }
            return reading.apply(in);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new IOException("broken inside", broken);
        }
    }

    private static MapVersion version(In in) {
        return new MapVersion(in.text(), in.number());
    }

    private static MapGround ground(In in) {
        return new MapGround(version(in),
                in.list(() -> new AreaMark(in.number(), in.number(), in.of(AreaLevel.values()), in.text(), in.text())),
                in.shapes(), in.list(() -> {
                    long id = in.number();
                    long community = in.number();
                    long street = in.number();
                    long responsibility = in.number();
                    return new GridMark(id, in.text(), community, street, responsibility);
                }), in.shapes(), in.list(() -> new LineMark(in.of(BaseLineKind.values()), in.text())), in.shapes(),
                in.list(() -> new GroundMark(in.of(BaseAreaKind.values()), in.text())), in.shapes(),
                in.list(() -> new ComponentClass(in.number(), in.text(), in.text(), in.text(), in.text())),
                in.components());
    }

    /** Writes into a buffer that grows. */
    private static final class Out {
        private ByteBuffer buffer;

        Out(int size) {
            buffer = ByteBuffer.allocate(size);
        }

        private void room(long more) {
            if (buffer.remaining() < more) {
                var larger = ByteBuffer.allocate(Math.toIntExact(Math.max(buffer.capacity() * 3L / 2,
                        buffer.position() + more)));
                buffer = larger.put(buffer.flip());
            }
        }

        void put(int number) {
            room(Integer.BYTES);
            buffer.putInt(number);
        }

        void put(long number) {
            room(Long.BYTES);
            buffer.putLong(number);
        }

        void put(String text) {
            var letters = text.getBytes(StandardCharsets.UTF_8);
            put(letters.length);
            room(letters.length);
            buffer.put(letters);
        }

        <T> void list(List<T> all, java.util.function.Consumer<T> writer) {
            put(all.size());
            all.forEach(writer);
        }

        void put(int[] numbers) {
            put(numbers.length);
            long size = 4L * numbers.length;
            room(size);
            buffer.asIntBuffer().put(numbers);
            buffer.position(Math.toIntExact(buffer.position() + size));
        }

        void put(PackedShapes shapes) {
            put(shapes.parts());
            put(shapes.points());
            put(shapes.xs());
            put(shapes.ys());
        }

        void put(PackedComponents components) {
            put(components.count());
            room(18L * components.count());
            buffer.asLongBuffer().put(components.ids());
            buffer.position(buffer.position() + 8 * components.count());
            buffer.asShortBuffer().put(components.classes());
            buffer.position(buffer.position() + 2 * components.count());
            put(components.xs());
            put(components.ys());
        }

        byte[] sealed() {
            var sum = new CRC32C();
            sum.update(buffer.duplicate().flip());
            put(sum.getValue());
            var bytes = new byte[buffer.position()];
            buffer.get(0, bytes);
            return bytes;
        }
    }

    private record In(ByteBuffer buffer) {
        long number() {
            return buffer.getLong();
        }

        private int count(int most) {
            int count = buffer.getInt();
            if (count < 0 || count > most) {
                throw new IllegalArgumentException("count " + count);
            }
            return count;
        }

        String text() {
            var letters = new byte[count(LONGEST_TEXT)];
            buffer.get(letters);
            return new String(letters, StandardCharsets.UTF_8);
        }

        <T> T of(T[] values) {
            return values[buffer.getInt()];
        }

        <T> List<T> list(java.util.function.Supplier<T> reader) {
            int count = count(buffer.remaining());
            var all = new ArrayList<T>(count);
            for (int i = 0; i < count; i++) {
                all.add(reader.get());
            }
            return all;
        }

        int[] numbers() {
            var numbers = new int[count(buffer.remaining() / Integer.BYTES)];
            IntBuffer view = buffer.asIntBuffer();
            view.get(numbers);
            buffer.position(buffer.position() + numbers.length * Integer.BYTES);
            return numbers;
        }

        PackedShapes shapes() {
            return new PackedShapes(numbers(), numbers(), numbers(), numbers());
        }

        PackedComponents components() {
            int count = count(buffer.remaining() / 18);
            var ids = new long[count];
            buffer.asLongBuffer().get(ids);
            buffer.position(buffer.position() + count * Long.BYTES);
            var classes = new short[count];
            buffer.asShortBuffer().get(classes);
            buffer.position(buffer.position() + count * Short.BYTES);
            return PackedComponents.of(ids, classes, numbers(), numbers());
        }
    }
}
