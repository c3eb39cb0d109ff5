package apportion.sweep.spark;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Runs a Spark job whose results are handed on one by one, as they come; Spark's Java interface has collect at the end only. */
final class Streaming {

    private Streaming() {}

    /** Computes all partitions, each of one element, and returns when the last has been handed on. */
    static <T extends Serializable> void run(JavaSparkContext spark, JavaRDD<T> elements, Consumer<T> consumer) {
        ClassTag<T> tag = ClassTag$.MODULE$.apply(Serializable.class);
        spark.sc().runJob(elements.rdd(), new Only<T>(), new Hand<>(consumer), tag);
    }

    /** The one element of a partition. */
    private static final class Only<T> extends AbstractFunction1<Iterator<T>, T> implements Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public T apply(Iterator<T> elements) {
            return elements.next();
        }
    }

    /** Called in the driver for each partition. */
    private static final class Hand<T> extends AbstractFunction2<Object, T, BoxedUnit> {
        private final Consumer<T> consumer;

        Hand(Consumer<T> consumer) {
            this.consumer = consumer;
        }

        @Override
        public BoxedUnit apply(Object partition, T element) {
            consumer.accept(element);
            return BoxedUnit.UNIT;
        }
    }
}
