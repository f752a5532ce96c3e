import { describe, expect, test } from 'vitest';
import { dynamoNeeds } from '../../bin/local/dynamo-needs.ts';
import { refuseMappings } from '../../bin/local/mapping-needs.ts';
import { Permissions } from '../../bin/local/permissions.ts';
import { type Need, policyDocument, statementsOf, verdictOf } from '../../bin/local/policy.ts';
import { Template } from '../../bin/local/template.ts';

type Rule = Readonly<Record<string, unknown>>;

function verdict(rules: readonly Rule[], need: Partial<Need>): string {
  const Statement = rules.map((rule) => ({ Effect: 'Allow', Action: '*', Resource: '*', ...rule }));
  const statements = statementsOf(policyDocument.parse({ Statement }));
  return verdictOf(statements, { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:a:1:q', ...need });
}

describe('a policy', () => {
  test('allows nothing that no statement allows', () => {
    expect(verdict([], {})).toBe('not allowed');
    expect(verdict([{ Action: 'sqs:Send' }], {})).toBe('not allowed');
    expect(verdict([{ Action: ['sns:Publish', 'SQS:sendmessage'] }], {})).toBe('allowed');
  });

  test('denies in whatever order its statements are written', () => {
    expect(verdict([{}, { Effect: 'Deny' }], {})).toBe('denied');
    expect(verdict([{ Effect: 'Deny' }, {}], {})).toBe('denied');
    expect(verdict([{}, { Effect: 'Deny', Action: 'sqs:Delete*' }], {})).toBe('allowed');
  });

  test.each([
    ['arn:aws:dynamodb:a:1:table/T', 'arn:aws:dynamodb:a:1:table/T', 'allowed'],
    ['arn:aws:dynamodb:a:1:table/T', 'arn:aws:dynamodb:a:1:table/Tx', 'not allowed'],
    ['arn:aws:dynamodb:a:1:table/T', 'arn:aws:dynamodb:a:1:table/T/index/i', 'not allowed'],
    ['arn:aws:dynamodb:a:1:table/T/index/*', 'arn:aws:dynamodb:a:1:table/T/index/i', 'allowed'],
    ['arn:aws:dynamodb:a:1:table/?', 'arn:aws:dynamodb:a:1:table/T', 'allowed'],
    ['arn:aws:dynamodb:*:*:table/T', 'arn:aws:dynamodb:a:1:table/T', 'allowed'],
    ['arn:aws:*:table/T', 'arn:aws:dynamodb:a:1:table/T', 'not allowed'],
    ['arn:aws:dynamodb:a:1:table/a.b', 'arn:aws:dynamodb:a:1:table/axb', 'not allowed'],
    ['arn:aws:secretsmanager:a:1:secret:k*', 'arn:aws:secretsmanager:a:1:secret:k-1', 'allowed'],
  ])('that names %s: %s is %s', (Resource, resource, expected) => {
    expect(verdict([{ Resource }], { resource })).toBe(expected);
  });

  test('with a condition holds for calls that meet it: any value, or for all values every one', () => {
    const from = { Condition: { StringLike: { 'ses:FromAddress': '*@example.org' } } };
    const to = { Condition: { 'ForAllValues:StringLike': { 'ses:Recipients': ['*@a.org', '*@b.org'] } } };
    const sent = (sender: string[], recipients: string[]) => ({
      context: { 'ses:FromAddress': sender, 'ses:Recipients': recipients },
    });
    expect(verdict([from], sent(['x@example.org'], []))).toBe('allowed');
    expect(verdict([from], sent(['x@example.org.evil'], []))).toBe('not allowed');
    expect(verdict([from], {})).toBe('not allowed');
    expect(verdict([to], sent([], ['x@a.org', 'x@b.org']))).toBe('allowed');
    expect(verdict([to], sent([], ['x@a.org', 'x@c.org']))).toBe('not allowed');
    expect(verdict([to], {})).toBe('allowed');
  });

  test.each([
    ['an unknown condition key', { Condition: { StringLike: { 'aws:SourceIp': '*' } } }],
    ['an unknown operator', { Condition: { IpAddress: { 'ses:FromAddress': '*' } } }],
    ['an element that turns it round', { NotAction: 'sqs:*' }],
  ])('with %s is not taken', (_, rule) => {
    expect(() => verdict([rule], {})).toThrow();
  });
});

const mapped = (Action: string[]) =>
  new Template({
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table' },
      Role: { Type: 'AWS::IAM::Role' },
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
        },
      },
      Work: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          FunctionName: { Ref: 'Work' },
          DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:a:1:q' } },
        },
      },
    },
  });

test('the local cloud does not start when a function may not read its stream or tell what it failed at', () => {
  const start = (actions: string[]) => {
    const template = mapped(actions);
    return () => refuseMappings(template, new Permissions(template));
  };
  expect(start(['dynamodb:*', 'sqs:SendMessage'])).not.toThrow();
  expect(start(['dynamodb:*'])).toThrow(/Work may not sqs:SendMessage on arn:aws:sqs:a:1:q$/);
  expect(start(['dynamodb:GetRecords', 'sqs:*'])).toThrow(
    /Work may not dynamodb:DescribeStream on \S+\/stream\//,
  );
});

test('a put, a query, and each part of a transaction, name the partition that a condition may look at', () => {
  const pk = { S: 'best/file/01F' };
  const keysOf = (operation: string, call: object) =>
    dynamoNeeds(operation, JSON.stringify(call)).map(({ context }) => context?.['dynamodb:LeadingKeys']);
  expect(keysOf('PutItem', { TableName: 'EventLog', Item: { pk } })).toEqual([[pk.S]]);
  expect(keysOf('Query', { TableName: 'EventLog', ExpressionAttributeValues: { ':pk': pk } })).toEqual([
    [pk.S],
  ]);
  const parts = [
    { Put: { TableName: 'EventLog', Item: { pk } } },
    { ConditionCheck: { TableName: 'EventLog', Key: { pk } } },
  ];
  expect(keysOf('TransactWriteItems', { TransactItems: parts })).toEqual([[pk.S], [pk.S]]);
});
