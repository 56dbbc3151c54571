/** What an installation is told: its stage, its pipelines, where Dynatrace is. */
@NullMarked
package io.unbreakable.cdk.settings;

import org.jspecify.annotations.NullMarked;
