package apportion.kernel.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import zmq.Msg;

/**
 * The five sockets of a kernel, all owned by one thread.
 *
 * <p>That thread sleeps until a message comes in or another thread rings it through a pipe; it answers heartbeats and
 * greets new subscribers itself, and puts everything else into queues.
 */
public final class Channels implements AutoCloseable {
    /** Where a message comes from or goes to. */
    public enum Channel {
        SHELL,
        CONTROL,
        STDIN,
        IOPUB
    }

    /** A client that announces a larger part is cut off, before room for it is made. */
    private static final long MOST_BYTES = 128L << 20;

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    private final Wire wire;
    private final Consumer<Error> whenShort;
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Map<Channel, BlockingQueue<Message>> incoming = new EnumMap<>(Channel.class);
    private final ConcurrentLinkedQueue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore rings = new Semaphore(0);
    private final Pipe bell;
    private final ZMQ.Socket heartbeat;
    private volatile boolean closing;

    /**
     * Binds the sockets to the address and ports of the connection file.
     *
     * @param whenShort told when a message could not be taken or sent for want of memory
     */
    public Channels(KernelConnectionProperties connection, Wire wire, Consumer<Error> whenShort) throws IOException {
        this.wire = wire;
        this.whenShort = whenShort;
        this.bell = Pipe.open();
        bell.source().configureBlocking(false);
        heartbeat = bind(SocketType.REP, connection, connection.getHbPort());
        sockets.put(Channel.SHELL, bind(SocketType.ROUTER, connection, connection.getShellPort()));
        sockets.put(Channel.CONTROL, bind(SocketType.ROUTER, connection, connection.getControlPort()));
        sockets.put(Channel.STDIN, bind(SocketType.ROUTER, connection, connection.getStdinPort()));
        sockets.put(Channel.IOPUB, bind(SocketType.XPUB, connection, connection.getIopubPort()));
        for (Channel channel : Channel.values()) {
            incoming.put(channel, new LinkedBlockingQueue<>());
        }
        for (Thread thread : List.of(new Thread(this::pull, "bell"), new Thread(this::run, "channels"))) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The messages that came in on a channel and were not taken yet. */
    public BlockingQueue<Message> incoming(Channel channel) {
        BlockingQueue<Message> queue = incoming.get(channel);
        if (queue == null) {
            throw new IllegalArgumentException("No queue for channel " + channel + ".");
        }
        return queue;
    }

    /** Sends a message; messages of one thread stay in order. */
    public void send(Channel channel, Message message) {
        outgoing.add(new Outgoing(channel, wire.encode(message)));
        ring();
    }

    /** Sends what is waiting, then closes the sockets. */
    @Override
    public void close() {
        closing = true;
        ring();
        try {
            boolean unused = closed.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ZMQ.Socket bind(SocketType type, KernelConnectionProperties connection, int port) {
        ZMQ.Socket socket = context.socket(type);
        socket.setLinger(200);
        // No limit: past one, a publisher drops output without a word.
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setMaxMsgSize(MOST_BYTES);
        // A length with its highest bit set passes the limit of JeroMQ 0.6.0, and its thread would spin for ever after
        // the exception that the length causes.
        socket.setMsgAllocator(size -> new Msg(size < 0 || size > MOST_BYTES ? 0 : size));
        if (type == SocketType.XPUB) {
            socket.setXpubVerbose(true);
        }
        String address = "%s://%s:%d".formatted(connection.getTransport(), connection.getIp(), port);
        if (!socket.bind(address)) {
            throw new IllegalStateException("The address " + address + " cannot be bound.");
        }
        return socket;
    }

    private void ring() {
        if (rung.compareAndSet(false, true)) {
            rings.release();
        }
    }

    /** A thread of a cell that is interrupted while it writes to the pipe would close it; this one never is. */
    private void pull() {
        try {
            while (true) {
                rings.acquireUninterruptibly();
                bell.sink().write(ByteBuffer.allocate(1));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The channel thread cannot be woken.", e);
        }
    }

    private void run() {
        List<Channel> polled = List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN, Channel.IOPUB);
        try (ZMQ.Poller poller = context.poller(polled.size() + 2)) {
            polled.forEach(channel -> poller.register(sockets.get(channel), ZMQ.Poller.POLLIN));
            poller.register(heartbeat, ZMQ.Poller.POLLIN);
            poller.register(bell.source(), ZMQ.Poller.POLLIN);
            while (!closing || !outgoing.isEmpty()) {
                try {
                    poller.poll(-1);
                    silence();
                    for (int i = 0; i < polled.size(); i++) {
                        if (poller.pollin(i)) {
                            receiveAll(polled.get(i));
                        }
                    }
                    if (poller.pollin(polled.size())) {
                        echo();
                    }
                    sendAll();
                } catch (OutOfMemoryError | StackOverflowError e) {
                    whenShort.accept(e); // one message is lost, but not the kernel
                }
            }
        } finally {
            sockets.values().forEach(ZMQ.Socket::close);
            heartbeat.close();
            context.close();
            closed.countDown();
        }
    }

    private void silence() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(16);
            while (bell.source().read(bytes) > 0) {
                bytes.clear();
            }
            // Order matters: let others ring again only now, and look at the queue after that.
            rung.set(false);
        } catch (IOException e) {
            throw new IllegalStateException("The channel thread's bell is broken.", e);
        }
    }

    private void receiveAll(Channel channel) {
        ZMQ.Socket socket = sockets.get(channel);
        while (socket != null) {
            byte[] first = socket.recv(ZMQ.DONTWAIT);
            if (first == null) {
                return;
            }
            List<byte[]> frames = new ArrayList<>(List.of(first));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            if (channel == Channel.IOPUB) {
                greet(first);
            } else {
                wire.decode(frames).ifPresent(incoming(channel)::add);
            }
        }
    }

    /** Tells a new subscriber that it will miss nothing from now on. */
    private void greet(byte[] subscription) {
        if (subscription.length == 0 || subscription[0] != 1) {
            return;
        }
        byte[] topic = Arrays.copyOfRange(subscription, 1, subscription.length);
        var content = new JsonObject();
        content.addProperty("subscription", new String(topic, StandardCharsets.UTF_8));
        Message plain = Message.published(new JsonObject(), "iopub_welcome", content);
        Message welcome = new Message(
                List.of(topic), plain.header(), plain.parent(), plain.metadata(), plain.content(), List.of());
        send(new Outgoing(Channel.IOPUB, wire.encode(welcome)));
    }

    private void echo() {
        byte[] part = heartbeat.recv(ZMQ.DONTWAIT);
        List<byte[]> beat = new ArrayList<>();
        while (part != null) {
            beat.add(part);
            part = heartbeat.hasReceiveMore() ? heartbeat.recv() : null;
        }
        for (int i = 0; i < beat.size(); i++) {
            heartbeat.send(beat.get(i), i == beat.size() - 1 ? 0 : ZMQ.SNDMORE);
        }
    }

    private void sendAll() {
        Outgoing next = outgoing.poll();
        while (next != null) {
            if (next.channel() == Channel.IOPUB) {
                receiveAll(Channel.IOPUB); // who has just subscribed is greeted before anything else reaches them
            }
            send(next);
            next = outgoing.poll();
        }
    }

    private void send(Outgoing message) {
        ZMQ.Socket socket = sockets.get(message.channel());
        int last = message.frames().size() - 1;
        for (int i = 0; socket != null && i <= last; i++) {
            socket.send(message.frames().get(i), i == last ? 0 : ZMQ.SNDMORE);
        }
    }
}
