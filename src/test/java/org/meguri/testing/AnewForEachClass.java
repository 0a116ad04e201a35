package org.meguri.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Each class of tests begins with the bodies as they are first made, in whatever order the classes run. */
public class AnewForEachClass implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        World.forget();
    }
}
