package apportion.kernel.install;

import apportion.kernel.protocol.Message;
import apportion.kernel.protocol.Wire;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** One start of the kernel with a client that asks what readers of notebooks ask. */
final class TrainingRun {
    private static final int PATIENCE_SECONDS = 120;
    private static final int GLANCE_MILLISECONDS = 200;
    private static final Pattern CELL_BORDER = Pattern.compile("(?m)^// %%.*\\R");
    private static final List<String> PORTS =
            List.of("shell_port", "control_port", "iopub_port", "stdin_port", "hb_port");

    private final Process kernel;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final Wire wire;

    private TrainingRun(Process kernel, ZContext context, JsonObject connection) throws GeneralSecurityException {
        this.kernel = kernel;
        shell = connect(context, connection, "shell_port");
        control = connect(context, connection, "control_port");
        wire = new Wire(KernelConnectionProperties.parse(connection.toString()).createHMACGenerator(), true);
    }

    /**
     * Starts the process, asks, and waits for its end.
     *
     * @param command how to start the kernel, with the path of the connection file in it
     * @param connectionFile written here
     * @throws IllegalStateException if the kernel does not answer or does not end
     */
    static void run(List<String> command, Path connectionFile) throws IOException {
        JsonObject connection = connection();
        Files.writeString(connectionFile, new Gson().toJson(connection));
        Process kernel = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var context = new ZContext()) {
            context.setLinger(0);
            var client = new TrainingRun(kernel, context, connection);
            client.ask();
            if (!kernel.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the kernel did not end within %s s.".formatted(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java cannot sign messages: " + e.getMessage(), e);
        } finally {
            kernel.destroyForcibly();
        }
    }

    private void ask() throws IOException {
        ask(shell, "kernel_info_request", new JsonObject());
        for (String cell : cells()) {
            var execution = new JsonObject();
            execution.addProperty("code", cell);
            execution.addProperty("store_history", true);
            ask(shell, "execute_request", execution);
        }
        for (String question : List.of("complete_request", "inspect_request", "is_complete_request")) {
            var content = new JsonObject();
            content.addProperty("code", "Table.create");
            content.addProperty("cursor_pos", "Table.create".length());
            ask(shell, question, content);
        }
        var end = new JsonObject();
        end.addProperty("restart", false);
        ask(control, "shutdown_request", end);
    }

    private void ask(ZMQ.Socket socket, String type, JsonObject content) {
        Message request = Message.published(new JsonObject(), type, content);
        List<byte[]> frames = wire.encode(request);
        for (int i = 1; i < frames.size(); i++) { // without the topic, which requests do not have
            socket.send(frames.get(i), i == frames.size() - 1 ? 0 : ZMQ.SNDMORE);
        }
        List<byte[]> answer = new ArrayList<>(List.of(firstFrame(socket, type)));
        while (socket.hasReceiveMore()) {
            answer.add(socket.recv());
        }
        Optional<Message> reply = wire.decode(answer);
        String status =
                reply.map(message -> Message.text(message.content(), "status")).orElse("unreadable");
        if (!status.equals("ok") && !type.equals("is_complete_request")) {
            throw new IllegalStateException("the kernel's answer to %s was: %s.".formatted(type, status));
        }
    }

    private byte[] firstFrame(ZMQ.Socket socket, String type) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            byte[] frame = socket.recv();
            if (frame != null) {
                return frame;
            }
            if (!kernel.isAlive()) {
                throw new IllegalStateException("the kernel ended with %s.".formatted(kernel.exitValue()));
            }
        }
        throw new IllegalStateException(
                "the kernel gave no answer to %s within %s s.".formatted(type, PATIENCE_SECONDS));
    }

    private static List<String> cells() throws IOException {
        try (InputStream script = TrainingRun.class.getResourceAsStream("/apportion/kernel/training.java")) {
            if (script == null) {
                throw new IllegalStateException("the resource training.java is missing.");
            }
            return CELL_BORDER
                    .splitAsStream(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .filter(cell -> !cell.isBlank())
                    .toList();
        }
    }

    private static JsonObject connection() throws IOException {
        var connection = new JsonObject();
        connection.addProperty("transport", "tcp");
        connection.addProperty("ip", "127.0.0.1");
        connection.addProperty("signature_scheme", "hmac-sha256");
        connection.addProperty("key", UUID.randomUUID().toString());
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (String port : PORTS) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                taken.add(socket);
                connection.addProperty(port, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
        return connection;
    }

    private static ZMQ.Socket connect(ZContext context, JsonObject connection, String port) {
        ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
        socket.setReceiveTimeOut(GLANCE_MILLISECONDS);
        socket.connect("tcp://127.0.0.1:" + connection.get(port).getAsInt());
        return socket;
    }
}
