package io.unbreakable.cdk.state;

import io.unbreakable.cdk.settings.Place;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** One table per service, on demand, and the bucket of the evidence. Both stay when the stack goes, unless asked otherwise. */
public final class StateStack extends Stack {
    private static final Duration EVIDENCE_KEPT_FOR = Duration.days(400);

    private final Map<Service, Table> tables = new EnumMap<>(Service.class);
    private final Bucket evidence;

    public StateStack(Construct scope, String id, StackProps props, Place place, boolean deleteWithStack) {
        super(scope, id, props);
        RemovalPolicy removal = deleteWithStack ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
        for (Topology.Table table : Topology.tables()) {
            tables.put(table.owner(), table(table, removal));
        }
        evidence = Bucket.Builder.create(this, "Evidence")
                .bucketName(place.bucket(Topology.EVIDENCE_BUCKET))
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .versioned(true)
                .serverAccessLogsPrefix("access-logs/")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(EVIDENCE_KEPT_FOR)
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build()))
                .removalPolicy(removal)
                .autoDeleteObjects(deleteWithStack)
                .build();
    }

    private Table table(Topology.Table topology, RemovalPolicy removal) {
        Table table = Table.Builder.create(this, topology.owner().id())
                .tableName(topology.name())
                .partitionKey(string("pk"))
                .sortKey(string("sk"))
                .timeToLiveAttribute("ttl")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(removal)
                .build();
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(Topology.Table.INDEX)
                .partitionKey(string("ipk"))
                .sortKey(string("isk"))
                .build());
        return table;
    }

    private static Attribute string(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    /** The table of this service. */
    public Table table(Service service) {
        Table table = tables.get(service);
        if (table == null) {
            throw new IllegalArgumentException(service + " owns no table");
        }
        return table;
    }

    /** The bucket of the evidence behind verdicts. */
    public Bucket evidence() {
        return evidence;
    }

    /** The ARN of all evidence: the bucket's own access logs are none. */
    public String evidenceObjects() {
        return evidence.arnForObjects("evidence/*");
    }
}
