import { Duration, Fn, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  CfnUserPoolUser,
  FeaturePlan,
  ManagedLoginVersion,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HouseFunction } from './function.ts';
import type { SignInSender } from './settings.ts';

/** Where the issuer sends people back to, below the origin; the web function listens there. */
export const CALLBACK_PATH = '/auth/callback';

export interface SignInProps {
  readonly origin: string;
  readonly founderEmail: string;
  readonly mailDomain: string;
  readonly sender: SignInSender;
  readonly protected: boolean;
  /** Is asked before an account is made; makes those of invited addresses itself. */
  readonly admit: HouseFunction;
}

/**
 * Sign-in for coordinators by a code sent to their e-mail address. An account alone opens nothing: what
 * somebody may do is in the network's own events, by verified subject. Members never need one.
 */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    this.userPool = new UserPool(this, 'UserPool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // Every sign-up is refused by admit, which makes the account of an invited address itself.
      selfSignUpEnabled: true,
      lambdaTriggers: { preSignUp: props.admit },
      // Cognito refuses a pool without the password factor, and USER_AUTH offers it then; so no account has one.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      passwordPolicy: {
        minLength: 16,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      // 'Forgot your password?' would give an account its first one.
      accountRecovery: AccountRecovery.NONE,
      email: signInMail(this, props),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      deletionProtection: props.protected,
    });
    Validations.of(this.userPool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'The code by e-mail is the factor. Cognito allows no one-time code as the first factor where a ' +
          'second one is required, and a second device is more than volunteers have.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The Plus tier sells protection of passwords and risk scores; there are no passwords to protect, ' +
          'and its price per user is not for a volunteer network.',
      },
    );

    // Apart from the function's own policy, for which the pool waits.
    new Policy(this, 'OpenAccounts', {
      roles: [props.admit.role],
      statements: [
        new PolicyStatement({
          actions: ['cognito-idp:AdminCreateUser'],
          resources: [this.userPool.userPoolArn],
        }),
      ],
    });

    const domain = new UserPoolDomain(this, 'Domain', {
      userPool: this.userPool,
      // Prefixes are unique in a region, over all accounts.
      cognitoDomain: { domainPrefix: Fn.join('-', ['prachum', Stack.of(this).account]) },
      // The older hosted page cannot ask for one-time codes.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });

    const client = new UserPoolClient(this, 'Client', {
      userPool: this.userPool,
      generateSecret: true,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${props.origin}${CALLBACK_PATH}`],
        logoutUrls: [`${props.origin}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
    });
    client.node.addDependency(domain);

    // Without a branding the newer page answers 'login pages unavailable'.
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });

    const founder = new CfnUserPoolUser(this, 'Founder', {
      userPoolId: this.userPool.userPoolId,
      username: props.founderEmail,
      // The founder gets a code when signing in, not a temporary password by mail.
      messageAction: 'SUPPRESS',
      userAttributes: [
        { name: 'email', value: props.founderEmail },
        { name: 'email_verified', value: 'true' },
      ],
    });
    // Making this account asks the function too, which Cognito must be allowed to call by then.
    founder.node.addDependency(props.admit);

    this.issuer = this.userPool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
    this.clientSecret = new Secret(this, 'ClientSecret', {
      // CloudFormation hands the secret over itself; CDK's own property would add a custom resource.
      secretStringValue: SecretValue.resourceAttribute(resourceOf(client).attrClientSecret),
    });
    Validations.of(this.clientSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Cognito made the secret and Cognito must change it; a copy that rotates alone would be wrong.',
    });
  }
}

/**
 * Cognito's own sender works from the first minute, with 50 codes a day. The mail domain has no such
 * limit, but Cognito only takes it once SES has verified it, which is after the first deploy.
 */
function signInMail(scope: Construct, { sender, mailDomain }: SignInProps): UserPoolEmail {
  if (sender === 'cognito') return UserPoolEmail.withCognito();
  return UserPoolEmail.withSES({
    fromEmail: `sign-in@${mailDomain}`,
    fromName: 'Prachum',
    sesVerifiedDomain: mailDomain,
    sesRegion: Stack.of(scope).region,
  });
}

function resourceOf(client: UserPoolClient): CfnUserPoolClient {
  const resource = client.node.defaultChild;
  if (resource instanceof CfnUserPoolClient) return resource;
  throw new Error('The user pool client has lost its CloudFormation resource');
}
