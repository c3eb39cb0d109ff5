package apportion.kernel.evaluate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Ends code of libraries, the JDK's too, that computes on after a stop: a stream without code of the cell in it, a
 * regular expression that backtracks for ever, a method of a jar.
 *
 * <p>Nothing is changed before. After a stop that does not help, the methods that the stopped threads are seen in get
 * a check each, which throws if the calling thread was interrupted; once the threads have ended, the checks go again.
 */
final class LibraryChecks {
    private static final int API = Opcodes.ASM9;
    private static final int MOST_CLASSES = 200;
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(40);

    /** So long a class may take to be set up after a stop. */
    private static final long SETUP_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);

    /** What runs threads and tasks must end them in order; what locks must unlock; and the kernel is not stopped. */
    private static final List<String> SPARED = List.of(
            "REPL.",
            "apportion.kernel.",
            "com.sun.tools.",
            "java.lang.Thread",
            "java.lang.Shutdown",
            "java.lang.Class",
            "java.lang.Object",
            "java.lang.invoke.",
            "java.lang.ref.",
            "java.lang.reflect.",
            "java.util.concurrent.AbstractExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoin",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.atomic.",
            "java.util.concurrent.locks.",
            "jdk.internal.",
            "jdk.jshell.",
            "sun.");

    static final String OF_CELLS = "REPL.";

    /** The methods to check, by the internal names of their classes. */
    private static final Map<String, Set<String>> METHODS = new ConcurrentHashMap<>();

    /** What these methods call in their loops. */
    private static final Map<Method, Set<Method>> CALLED = new ConcurrentHashMap<>();

    private static final Set<Class<?>> CHANGED = new HashSet<>();
    private static final Transformer TRANSFORMER = new Transformer();

    private static long looked = System.nanoTime() - PAUSE_NANOSECONDS;
    private static long postponed;

    private LibraryChecks() {}

    private record Method(String type, String name) {}

    /** Puts checks where these threads compute now; nothing happens where classes cannot be changed. */
    static synchronized void into(Collection<Thread> threads) {
        if (threads.isEmpty() || System.nanoTime() - looked < PAUSE_NANOSECONDS) {
            return;
        }
        Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
        if (mustWait(stacks)) {
            return;
        }
        Set<String> fresh = new HashSet<>();
        Set<Method> seen = new LinkedHashSet<>();
        for (Thread thread : threads) {
            for (StackTraceElement frame : stacks.getOrDefault(thread, new StackTraceElement[0])) {
                if (frame.getClassName().startsWith(OF_CELLS)) {
                    break; // has checks of its own
                }
                seen.add(new Method(frame.getClassName(), frame.getMethodName()));
            }
        }
        seen.stream().filter(LibraryChecks::add).map(Method::type).forEach(fresh::add);
        Instrumentation able = Redefinition.instrumentation();
        if (able == null) {
            return;
        }
        List<Class<?>> loaded = Stream.<Class<?>>of(able.getAllLoadedClasses())
                .filter(able::isModifiableClass)
                .toList();
        for (Iterator<Method> callers = seen.iterator(); fresh.isEmpty() && callers.hasNext(); ) {
            fresh.addAll(called(callers.next(), loaded));
        }
        change(
                able,
                loaded.stream().filter(type -> fresh.contains(type.getName())).toList());
        looked = System.nanoTime();
    }

    /** Whether a thread that a check would reach sets up a class, which takes a moment; not for ever, though. */
    private static boolean mustWait(Map<Thread, StackTraceElement[]> stacks) {
        boolean busy = stacks.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isInterrupted() && ClassSetup.isAtWork(entry.getValue()));
        long now = System.nanoTime();
        postponed = !busy ? 0 : postponed == 0 ? now : postponed;
        return busy && now - postponed < SETUP_NANOSECONDS;
    }

    /**
     * Adds what the loops of a method seen may call: compiled code is seen only where it jumps back, never in the small
     * methods that a loop calls.
     */
    private static Set<String> called(Method caller, List<Class<?>> loaded) {
        Set<Method> calls = CALLED.getOrDefault(caller, Set.of());
        Set<String> owners = calls.stream().map(Method::type).collect(toSet());
        Map<String, List<Class<?>>> types = loaded.stream()
                .filter(type -> owners.contains(type.getName()) && type != Object.class)
                .collect(groupingBy(Class::getName));
        return calls.stream()
                .flatMap(call -> types.getOrDefault(call.type(), List.of()).stream()
                        .flatMap(type -> loaded.stream().filter(type::isAssignableFrom))
                        .map(type -> new Method(type.getName(), call.name())))
                .filter(LibraryChecks::add)
                .map(Method::type)
                .distinct()
                .limit(MOST_CLASSES)
                .collect(toSet());
    }

    /** Takes all the checks out again. */
    static synchronized void remove() {
        METHODS.clear();
        CALLED.clear();
        Instrumentation able = CHANGED.isEmpty() ? null : Redefinition.instrumentation();
        if (able != null) {
            able.removeTransformer(TRANSFORMER);
            retransform(able, List.copyOf(CHANGED));
            CHANGED.clear();
        }
    }

    private static boolean add(Method method) {
        return SPARED.stream().noneMatch(method.type()::startsWith)
                && METHODS.computeIfAbsent(method.type().replace('.', '/'), name -> ConcurrentHashMap.newKeySet())
                        .add(method.name());
    }

    private static void change(Instrumentation able, List<Class<?>> classes) {
        if (classes.isEmpty()) {
            return;
        }
        if (CHANGED.isEmpty()) {
            able.addTransformer(TRANSFORMER, true);
        }
        CHANGED.addAll(classes);
        retransform(able, classes);
    }

    /** All at once, since each time all threads have to wait; where one does not let itself be changed, one by one. */
    private static void retransform(Instrumentation able, List<Class<?>> classes) {
        try {
            able.retransformClasses(classes.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | LinkageError e) {
            if (classes.size() > 1) {
                classes.forEach(type -> retransform(able, List.of(type)));
            }
        }
    }

    private static final class Transformer implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytecode) {
            Set<String> methods = name == null ? null : METHODS.get(name);
            if (redefined == null || name == null || methods == null) {
                return null;
            }
            var reader = new ClassReader(bytecode);
            var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new CheckedClass(writer, name.replace('/', '.'), methods), 0);
            return writer.toByteArray();
        }
    }

    private static final class CheckedClass extends ClassVisitor {
        private final String type;
        private final Set<String> methods;

        CheckedClass(ClassVisitor next, String type, Set<String> methods) {
            super(API, next);
            this.type = type;
            this.methods = methods;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean checked = methods.contains(name) && !name.startsWith("<");
            return checked ? new CheckedMethod(method, new Method(type, name)) : method;
        }
    }

    /**
     * Puts {@code 1 / (Thread.currentThread().isInterrupted() ? 0 : 1)} at the entry and before each backward jump: it
     * needs no jump of its own, and no class that the JDK's classes do not see.
     */
    private static final class CheckedMethod extends MethodVisitor {
        private static final String THREAD = "java/lang/Thread";
        private final Method method;
        /** The calls so far, and how many there were before each label. */
        private final List<Method> calls = new ArrayList<>();

        private final Map<Label, Integer> passed = new HashMap<>();

        CheckedMethod(MethodVisitor next, Method method) {
            super(API, next);
            this.method = method;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.put(label, calls.size());
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            Integer before = passed.get(target);
            if (before != null) {
                CALLED.computeIfAbsent(method, name -> ConcurrentHashMap.newKeySet())
                        .addAll(calls.subList(before, calls.size()));
                check();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            if (!name.startsWith("<") && !owner.startsWith("[")) {
                calls.add(new Method(owner.replace('/', '.'), name));
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, inInterface);
        }

        private void check() {
            super.visitInsn(Opcodes.ICONST_1);
            super.visitInsn(Opcodes.ICONST_1);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, THREAD, "currentThread", "()Ljava/lang/Thread;", false);
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, THREAD, "isInterrupted", "()Z", false);
            super.visitInsn(Opcodes.ISUB);
            super.visitInsn(Opcodes.IDIV);
            super.visitInsn(Opcodes.POP);
        }
    }
}
