package apportion.kernel.evaluate;

import java.io.File;
import java.lang.instrument.ClassDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Executes what JShell compiled inside this process, on the cell thread, and keeps results and exceptions as they are
 * instead of turning them into text.
 */
final class LiveControl implements ExecutionControl {
    private final SnippetLoader loader = new SnippetLoader(LiveControl.class.getClassLoader());
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, String> starts = new HashMap<>();
    private final Variables variables = new Variables();
    private final CellThread thread = new CellThread();
    private volatile @Nullable Cell cell;
    private @Nullable Object result;
    private @Nullable Throwable thrown;
    private @Nullable Throwable thrownInstead;
    private long nanoseconds;
    private boolean abandoned;

    Variables variables() {
        return variables;
    }

    CellThread thread() {
        return thread;
    }

    ClassLoader loader() {
        return loader;
    }

    /** Names the cell that the next invocations belong to. */
    void enter(Cell next) {
        cell = next;
    }

    /** The value of the last invocation; forgets it. */
    @Nullable
    Object takeResult() {
        Object taken = result;
        result = null;
        return taken;
    }

    /** What the last invocation threw; forgets it. */
    @Nullable
    Throwable takeThrown() {
        Throwable taken = thrown;
        thrown = null;
        return taken;
    }

    /** Lets the next invocation throw this instead of running anything, so that JShell translates its frames. */
    void throwInstead(Throwable other) {
        thrownInstead = other;
    }

    /** How long cells have run so far, without what it took to compile them. */
    long nanoseconds() {
        return nanoseconds;
    }

    /** Whether the last invocation was left running; forgets it. */
    boolean takeAbandoned() {
        boolean taken = abandoned;
        abandoned = false;
        return taken;
    }

    @Override
    public void load(ClassBytecodes[] bytecodes) throws ClassInstallException {
        boolean[] loaded = new boolean[bytecodes.length];
        try {
            for (ClassBytecodes bytecode : bytecodes) {
                loader.declare(bytecode.name(), GuardedCode.guard(bytecode.bytecodes()));
                starts.put(bytecode.name(), StaticState.of(bytecode.bytecodes()));
            }
            for (int i = 0; i < bytecodes.length; i++) {
                Class<?> type = Class.forName(bytecodes[i].name(), false, loader);
                classes.put(bytecodes[i].name(), type);
                variables.loaded(type);
                loaded[i] = true;
            }
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            thrown = e;
            throw new ClassInstallException(Objects.toString(e.getMessage(), e.toString()), loaded);
        }
    }

    /** Changes classes in place; where that cannot be, JShell loads new ones, and Variables carries values over. */
    @Override
    public void redefine(ClassBytecodes[] bytecodes) throws ClassInstallException {
        List<ClassDefinition> definitions = new ArrayList<>();
        for (ClassBytecodes bytecode : bytecodes) {
            Class<?> type = classes.get(bytecode.name());
            if (type == null || !StaticState.of(bytecode.bytecodes()).equals(starts.get(bytecode.name()))) {
                throw new ClassInstallException("Its static fields start anew.", new boolean[bytecodes.length]);
            }
            definitions.add(new ClassDefinition(type, GuardedCode.guard(bytecode.bytecodes())));
        }
        if (!Redefinition.apply(definitions)) {
            throw new ClassInstallException("Its shape changed.", new boolean[bytecodes.length]);
        }
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        Throwable instead = thrownInstead;
        if (instead != null) {
            thrownInstead = null;
            throw describe(instead, 0);
        }
        Class<?> type = classes.get(className);
        Cell current = cell;
        if (type == null || current == null) {
            throw new InternalException("No class " + className + " was loaded.");
        }
        Method method;
        try {
            method = type.getDeclaredMethod(methodName);
            method.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new InternalException(e.toString());
        }
        long start = System.nanoTime();
        CellThread.Ending ending = thread.run(current, () -> {
            try {
                return method.invoke(null);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNullElse(e.getCause(), e);
            }
        });
        nanoseconds += System.nanoTime() - start;
        result = ending.value();
        abandoned = ending.abandoned();
        if (abandoned) {
            throw new StoppedException();
        }
        Throwable cause = ending.thrown();
        if (cause != null) {
            thrown = cause;
            if (cause instanceof SPIResolutionException unresolved) {
                throw new ResolutionException(unresolved.id(), unresolved.getStackTrace());
            }
            throw describe(cause, 0);
        }
        return "";
    }

    /** JShell translates the frames of such an exception, and of its causes, to snippets and lines. */
    private static UserException describe(Throwable cause, int depth) {
        var described = new UserException(
                Objects.toString(cause.getMessage(), ""), cause.getClass().getName(), cause.getStackTrace());
        Throwable next = cause.getCause();
        if (next != null && next != cause && depth < CellError.MOST_CAUSES) {
            described.initCause(describe(next, depth + 1));
        }
        return described;
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        if (path.equals(System.getProperty("java.class.path"))) {
            return; // only JShell's compiler has to be told of these
        }
        try {
            for (String part : path.split(File.pathSeparator, -1)) {
                loader.add(new File(part).toURI().toURL());
            }
        } catch (MalformedURLException e) {
            throw new InternalException(e.toString());
        }
    }

    @Override
    public void stop() {
        Cell current = cell;
        if (current != null) {
            thread.stop(current);
        }
    }

    @Override
    public Object extensionCommand(String command, Object arg) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {
        stop();
    }
}
