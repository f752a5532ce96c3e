import { expect, test } from 'vitest';
import * as z from 'zod';
import { Template } from '../../bin/local/template.ts';

const template = new Template({
  Parameters: { Place: { Default: 'Battambang' } },
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
  Resources: {
    Log: { Type: 'AWS::DynamoDB::GlobalTable' },
    Inbox: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox' } },
    Subject: {
      Type: 'Test::Subject',
      Properties: {
        ref: { Ref: 'Log' },
        place: { Ref: 'Place' },
        stream: { 'Fn::GetAtt': ['Log', 'StreamArn'] },
        queue: { 'Fn::GetAtt': 'Inbox.Arn' },
        joined: { 'Fn::Join': ['/', ['a', { Ref: 'Inbox' }]] },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's placeholders look like that
        sub: { 'Fn::Sub': ['${x}-${Log}-${Inbox.QueueName}-${!kept}', { x: { Ref: 'AWS::Region' } }] },
        select: { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] },
        chosen: { 'Fn::If': ['Never', 1, { Ref: 'AWS::NoValue' }] },
      },
    },
  },
});

test('intrinsic functions become the values that this machine has', () => {
  expect(template.resources(['Test::Subject'], z.looseObject({}))[0]?.properties).toEqual({
    ref: 'Log',
    place: 'Battambang',
    stream: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/Log/stream/2025-01-01T00:00:00.000',
    queue: 'arn:aws:sqs:ap-southeast-1:000000000000:inbox',
    joined: 'a/https://sqs.ap-southeast-1.amazonaws.com/000000000000/inbox',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an escaped placeholder stays
    sub: 'ap-southeast-1-Log-inbox-${kept}',
    select: 'b',
  });
});

test('an intrinsic function that is not known is named', () => {
  const strange = new Template({ Resources: { A: { Type: 'T', Properties: { x: { 'Fn::Cidr': ['a'] } } } } });
  expect(() => strange.resources(['T'], z.looseObject({}))).toThrow('Fn::Cidr');
});
