package apportion.sweep.spark;

import apportion.sweep.Grid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The tasks as bytes, unpacked once in each process: their classes may be in jars that only the workers' loader knows.
 */
final class PackedGrid implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private transient volatile @Nullable Grid<?> unpacked;

    PackedGrid(byte[] bytes) {
        this.bytes = bytes;
    }

    Grid<?> unpack() {
        Grid<?> grid = unpacked;
        if (grid == null) {
            synchronized (this) {
                grid = unpacked;
                if (grid == null) {
                    grid = read();
                    unpacked = grid;
                }
            }
        }
        return grid;
    }

    @SuppressWarnings("BanSerializableRead") // what the process of the sweep has packed
    private Grid<?> read() {
        try (var in = new Unpacker(new ByteArrayInputStream(bytes))) {
            return (Grid<?>) in.readObject();
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(
                    "The workers do not have the class %s.\nMaybe name its jar with withJars."
                            .formatted(absent.getMessage()),
                    absent);
        } catch (IOException broken) {
            throw new IllegalStateException("The tasks cannot be unpacked: " + broken.getMessage(), broken);
        }
    }

    /** Finds classes where Spark puts the jars that travel along. */
    private static final class Unpacker extends ObjectInputStream {
        Unpacker(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException elsewhere) {
                return super.resolveClass(description); // primitive types have no loader
            }
        }
    }
}
