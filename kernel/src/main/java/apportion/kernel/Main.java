package apportion.kernel;

import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.ExitGuard;
import apportion.kernel.evaluate.MemoryReserve;
import apportion.kernel.evaluate.Prelude;
import apportion.kernel.protocol.Channels;
import apportion.kernel.protocol.Wire;
import apportion.kernel.render.Fonts;
import apportion.kernel.render.Rendering;
import apportion.kernel.render.WarmUp;
import apportion.kernel.server.Kernel;
import apportion.kernel.server.ParentWatch;
import apportion.kernel.server.StandardStreams;
import apportion.kernel.widget.Widgets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** Starts the kernel; Jupyter calls it with the path of a connection file. */
public final class Main {
    /** When the first cells are likely to be done, and nobody waits for what takes some time. */
    private static final long GUARD_MILLISECONDS = 5_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            System.err.println("The kernel needs one argument, the connection file; got " + arguments.length + ".");
            System.err.println("Maybe you want apportion.kernel.Command, which installs the kernel and runs scripts.");
            System.exit(2);
        }
        ParentWatch.start(System.getenv());
        Fonts.useNoneOfTheSystem();
        CompletableFuture<Evaluator> evaluator = starting();
        var connection = KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0])));
        boolean signed = connection.getKey() != null && !connection.getKey().isEmpty();
        var channels = new Channels(
                connection, new Wire(connection.createHMACGenerator(), signed), MemoryReserve::releaseAfter);
        StandardStreams.install();
        var kernel = new Kernel(channels, evaluator, Rendering::render);
        Widgets.serve(kernel.comms());
        kernel.serve();
    }

    private static CompletableFuture<Evaluator> starting() {
        var evaluator = new CompletableFuture<Evaluator>();
        Thread thread = new Thread(
                () -> {
                    try {
                        evaluator.complete(Evaluator.withImports(Prelude.imports()));
                        WarmUp.start();
                        Thread.sleep(GUARD_MILLISECONDS);
                        ExitGuard.install();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException | Error e) {
                        evaluator.completeExceptionally(e);
                    }
                },
                "start");
        thread.setDaemon(true);
        thread.start();
        return evaluator;
    }
}
