import { RemovalPolicy, SecretValue, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

const letters = { passwordLength: 48, excludePunctuation: true } as const;

/** The keys that sign personal links and session cookies. */
export class Keys extends Construct {
  /** `{"current":"1","keys":{"1":"…"}}`: two versions are accepted while a key is changed. */
  readonly links: Secret;
  readonly session: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // Secrets Manager can only generate a value at the top level of a document, and the keys lie one
    // level deeper: hence a first key of its own, which the document quotes when it is created.
    const first = new Secret(this, 'FirstLinkKey', { generateSecretString: letters });
    this.links = new Secret(this, 'LinkKeys', {
      description: 'Signs personal links. Lost keys kill every link ever sent: see docs/deployment.md.',
      secretStringValue: SecretValue.unsafePlainText(
        `{"current":"1","keys":{"1":"${first.secretValue.unsafeUnwrap()}"}}`,
      ),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.session = new Secret(this, 'SessionKey', {
      description: 'Encrypts session cookies. A new value signs everybody out.',
      generateSecretString: letters,
    });
    for (const secret of [first, this.links]) {
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason:
          "Links live as long as their meeting, so a key on a timer would kill links in people's hands. " +
          'A person adds a second version and retires the first: see docs/deployment.md.',
      });
    }
    Validations.of(this.session).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A new session key signs every coordinator out; it is changed by a person when it must be.',
    });
  }
}

/** Lets a function read the value of one secret. */
export function allowReading(user: IFunction, secret: Secret): void {
  user.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
  );
}
