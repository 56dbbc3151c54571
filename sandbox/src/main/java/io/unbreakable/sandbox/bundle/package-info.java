/** What the demonstration deploys: the sample app and its load, as the zip files that CodeDeploy takes. */
@NullMarked
package io.unbreakable.sandbox.bundle;

import org.jspecify.annotations.NullMarked;
