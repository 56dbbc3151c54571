package io.unbreakable.sandbox.aws;

import java.lang.reflect.Field;

/**
 * Runs in the process of DynamoDB Local and starts it on 127.0.0.1, for which it has no option of its own. Knows it by name
 * only: nothing of ours is linked with it.
 */
final class LoopbackDynamoDb {

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

    private LoopbackDynamoDb() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Object proxy = Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) args);
        Field field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object jetty = field.get(proxy);
        for (Object connector : (Object[]) call(jetty, "getConnectors")) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
        call(proxy, "start");
        call(proxy, "join");
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
