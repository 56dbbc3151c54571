package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.bundle.LightBundle;
import java.util.Map;
import java.util.Random;

/** How a build behaves. */
enum Build {
    GOOD(0, 0),
    BAD(40, 40),
    /** Nobody can see it in staging. */
    BAD_IN_PRODUCTION(0, 40);

    private final int inStaging;
    private final int inProduction;

    Build(int inStaging, int inProduction) {
        this.inStaging = inStaging;
        this.inProduction = inProduction;
    }

    /** Any of them, good ones more often than not. */
    static Build any(Random random) {
        int thrown = random.nextInt(20);
        return thrown < 10 ? GOOD : thrown < 12 ? BAD : BAD_IN_PRODUCTION;
    }

    /** Its bundle; requests fail by environment. */
    byte[] bundle(Shop shop, String number) {
        return LightBundle.toBytes(number, Map.of(shop.staging(), inStaging, shop.production(), inProduction));
    }
}
