package apportion.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code install}: writes the kernel's folder, then lets the kernel start once to record the classes it loads. */
@CommandLine.Command(
        name = "install",
        description = "Installs the kernel for Jupyter.",
        mixinStandardHelpOptions = true)
public final class Install implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private final KernelFolders where = new KernelFolders();

    @Option(names = "--no-cache", description = "Do not start the kernel once to make later starts faster.")
    private boolean withoutCache;

    @Override
    public Integer call() throws IOException {
        Path folder;
        try {
            folder = KernelSpec.write(where.folder(System.getenv()), KernelSpec.runningClassPath());
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (!withoutCache) {
            ClassCache.train(folder).ifPresent(reason -> System.out.println("No cache of classes: " + reason));
        }
        System.out.println("Installed " + folder);
        return CommandLine.ExitCode.OK;
    }
}
