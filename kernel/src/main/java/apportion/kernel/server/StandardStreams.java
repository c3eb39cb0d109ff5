package apportion.kernel.server;

import apportion.kernel.evaluate.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Leads System.out, System.err and System.in of every thread to the cell the thread works for. */
public final class StandardStreams {
    private StandardStreams() {}

    private static final PrintStream OUT = new Open(new ToCell(false));
    private static final PrintStream ERR = new Open(new ToCell(true));
    private static final InputStream IN = new FromCell();

    /** Replaces the three streams; called before each cell, since the last one may have led them elsewhere. */
    public static void install() {
        System.setOut(OUT);
        System.setErr(ERR);
        System.setIn(IN);
    }

    /** A stream that a cell may close, as the end of a try block does, without taking it from the next one. */
    private static final class Open extends PrintStream {
        Open(OutputStream target) {
            super(target, false, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }

    private static final class ToCell extends OutputStream {
        private final boolean error;

        ToCell(boolean error) {
            this.error = error;
        }

        @Override
        public void write(int unit) {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Cell cell = Cell.current();
            if (cell != null) {
                cell.frontend().write(error, bytes, offset, length);
            }
        }
    }

    /** Asks the front end for a line whenever a cell reads past the last one. */
    private static final class FromCell extends InputStream {
        private byte[] line = new byte[0];
        private int position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == line.length) {
                Cell cell = Cell.current();
                if (cell == null) {
                    return -1;
                }
                line = (cell.frontend().readLine("", false) + "\n").getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, bytes, offset, count);
            position += count;
            return count;
        }

        @Override
        public synchronized int available() {
            return line.length - position;
        }
    }
}
