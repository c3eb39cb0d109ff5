package apportion.kernel.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class does when it is initialised, as text to compare.
 *
 * <p>New code for a loaded class does not run its initialiser again. So a class whose static fields or constants start
 * with other values must be loaded anew, or the cell that says so would have no effect.
 */
final class StaticState {
    private static final int API = Opcodes.ASM9;

    private StaticState() {}

    /** The initialiser and the constants of a compiled class, names of JShell's versions left out. */
    static String of(byte[] bytecode) {
        var text = new StringBuilder();
        new ClassReader(bytecode).accept(new OfClass(text), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return text.toString().replaceAll("(\\$JShell\\$\\d+)[A-Z]+", "$1");
    }

    private static final class OfClass extends ClassVisitor {
        private final StringBuilder text;

        OfClass(StringBuilder text) {
            super(API);
            this.text = text;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if (value != null) {
                text.append(name).append('=').append(value).append('\n');
            }
            return super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return name.equals("<clinit>")
                    ? new OfInitialiser(text)
                    : super.visitMethod(access, name, descriptor, signature, exceptions);
        }
    }

    private static final class OfInitialiser extends MethodVisitor {
        private final StringBuilder text;
        private final Map<Label, Integer> labels = new HashMap<>();

        OfInitialiser(StringBuilder text) {
            super(API);
            this.text = text;
        }

        private void line(Object... parts) {
            for (Object part : parts) {
                text.append(part instanceof Label label ? "L" + number(label) : part)
                        .append(' ');
            }
            text.append('\n');
        }

        private int number(Label label) {
            return labels.computeIfAbsent(label, unused -> labels.size());
        }

        @Override
        public void visitInsn(int opcode) {
            line(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            line(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            line(opcode, variable);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            line(opcode, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            line(opcode, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            line(opcode, owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            line(name, descriptor, bootstrap, Arrays.toString(arguments));
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            line(opcode, target);
        }

        @Override
        public void visitLabel(Label label) {
            line(label);
        }

        @Override
        public void visitLdcInsn(Object value) {
            line(value.getClass().getSimpleName(), value);
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            line(variable, increment);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            line(min, max, otherwise);
            line((Object[]) labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            line(Arrays.toString(keys), otherwise);
            line((Object[]) labels);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            line(start, end, handler, type == null ? "finally" : type);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            line(descriptor, dimensions);
        }
    }
}
