package io.unbreakable.sampleapp;

/** What can be asked of the app; all of it counts as a request, the health endpoints do not. */
enum Route {
    HOME,
    ECHO,
    LOGIN,
    INVOKE,
    VERSION,
    SLEEP_TIME,
    CAUSE_ERROR;

    /** The version answers at once, so that a deployment can be checked quickly. */
    boolean sleeps() {
        return this != VERSION;
    }

    static Route of(String path) {
        return switch (path) {
            case "/api/echo" -> ECHO;
            case "/api/login" -> LOGIN;
            case "/api/invoke" -> INVOKE;
            case "/api/version", "/api/buildnumber" -> VERSION;
            case "/api/sleeptime" -> SLEEP_TIME;
            case "/api/causeerror" -> CAUSE_ERROR;
            default -> HOME;
        };
    }
}
