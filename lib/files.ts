import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KEPT } from '../functions/platform/object-prefixes.ts';
import type { HouseFunction } from './function.ts';
import { allowOnObjects } from './grants.ts';

/** One private bucket for photos, signed sheets, evidence and exports: what is in it was looked at. */
export class Files extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [
        // What was written over, as long as the backups of the tables; what is deleted goes with all its versions.
        { noncurrentVersionExpiration: Duration.days(35) },
        { abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only our functions read it, and they log what they do; access logs would keep object names.',
    });
  }

  /** Lets a function show what is kept. */
  allowReading(reader: HouseFunction): void {
    allowOnObjects(reader, this.bucket, KEPT, 's3:GetObject');
  }

  /** Lets a function delete what may no longer be kept, with all versions: it has to find them first. */
  allowDeleting(keeper: HouseFunction): void {
    keeper.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [this.bucket.bucketArn] }),
    );
    allowOnObjects(keeper, this.bucket, KEPT, 's3:DeleteObjectVersion');
  }

  /** Lets a function keep what it looked at. */
  allowWriting(writer: HouseFunction): void {
    allowOnObjects(writer, this.bucket, KEPT, 's3:PutObject');
  }
}
