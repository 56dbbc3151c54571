/** Whether a Dynatrace environment is set up for gates and remediation. */
@NullMarked
package io.unbreakable.monspec.cli.tenant;

import org.jspecify.annotations.NullMarked;
