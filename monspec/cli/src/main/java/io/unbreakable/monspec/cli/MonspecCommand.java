package io.unbreakable.monspec.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** What all commands belong to. */
@Command(
        name = "monspec",
        description = "Checks, explains and tries out the rules by which releases are judged.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = MonspecCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:pass; lint: no errors; import-keptn: done; dynatrace-check: nothing is missing",
            "1:fail; lint: errors; dynatrace-check: something is missing",
            "2:wrong usage, or something that cannot be read",
            "3:warn",
            "4:inconclusive"
        })
final class MonspecCommand {
    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = MonspecCommand.class.getPackage().getImplementationVersion();
            return new String[] {"monspec " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
