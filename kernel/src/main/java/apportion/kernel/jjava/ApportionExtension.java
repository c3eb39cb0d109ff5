package apportion.kernel.jjava;

import apportion.kernel.evaluate.Prelude;
import apportion.kernel.render.Rendering;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Gives a stock JJava kernel the library's imports and the ways its results are shown, as soon as the jars are on its
 * class path: {@code %classpath kernel/target/distribution/lib/*.jar}.
 *
 * <p>What belongs to our kernel stays with it: {@code progress}, {@code update}, interrupts, help.
 */
public final class ApportionExtension implements Extension {
    private static final String KERNEL_ONLY = "import static apportion.kernel.";

    @Override
    public void install(BaseKernel kernel) {
        Rendering.register(kernel.getRenderer());
        for (String line : Prelude.imports()) {
            if (!line.startsWith(KERNEL_ONLY)) {
                kernel.evalRaw(line);
            }
        }
    }
}
