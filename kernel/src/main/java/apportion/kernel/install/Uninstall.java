package apportion.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;

/** {@code uninstall}: removes what {@code install} wrote to the same place. */
@CommandLine.Command(
        name = "uninstall",
        description = "Removes the kernel from Jupyter.",
        mixinStandardHelpOptions = true)
public final class Uninstall implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private final KernelFolders where = new KernelFolders();

    @Override
    public Integer call() throws IOException {
        try {
            Path kernels = where.folder(System.getenv());
            System.out.println("Removed " + KernelSpec.remove(kernels));
            return CommandLine.ExitCode.OK;
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
