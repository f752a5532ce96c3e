/** The local values in place of what CloudFormation would know after a deployment. */
export interface LocalValues {
  /** @returns the value of `Ref`, or undefined where the template names nothing local. */
  ref(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
}

/** Replaces every CloudFormation intrinsic function in a template value by its local value. */
export function resolveIntrinsics(value: unknown, values: LocalValues): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolveIntrinsics(item, values)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const only = entries.length === 1 ? entries[0] : undefined;
  if (only !== undefined && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    return evaluate(only[0], only[1], values);
  }
  return Object.fromEntries(
    entries
      .map(([key, item]) => [key, resolveIntrinsics(item, values)])
      .filter(([, item]) => item !== undefined),
  );
}

function evaluate(name: string, argument: unknown, values: LocalValues): unknown {
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? undefined : values.ref(String(argument));
    case 'Fn::GetAtt': {
      const [id = '', ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return values.attribute(id, path.join('.'));
    }
    case 'Fn::Sub':
      return substitute(argument, values);
    case 'Fn::If': {
      const [condition, whenTrue, whenFalse] = listOf(argument);
      return resolveIntrinsics(values.condition(String(condition)) ? whenTrue : whenFalse, values);
    }
    default:
      return evaluateOverList(name, listOf(resolveIntrinsics(argument, values)), values);
  }
}

function evaluateOverList(name: string, list: unknown[], values: LocalValues): unknown {
  switch (name) {
    case 'Fn::Join':
      return listOf(list[1]).join(String(list[0]));
    case 'Fn::Split':
      return String(list[1]).split(String(list[0]));
    case 'Fn::Select':
      return listOf(list[1])[Number(list[0])];
    case 'Fn::Base64':
      return Buffer.from(list.join('')).toString('base64');
    case 'Fn::FindInMap':
      return values.mapping(String(list[0]), String(list[1]), String(list[2]));
    case 'Fn::GetAZs':
      return ['local-a', 'local-b', 'local-c'];
    case 'Fn::ImportValue':
      return `import-${list.join('')}`;
    case 'Fn::Equals':
      return list[0] === list[1];
    case 'Fn::And':
      return list.every(Boolean);
    case 'Fn::Or':
      return list.some(Boolean);
    case 'Fn::Not':
      return !list[0];
    default:
      throw new Error(`The local cloud does not know ${name}: add it to bin/local/intrinsics.ts.`);
  }
}

function substitute(argument: unknown, values: LocalValues): string {
  const [template, given] = Array.isArray(argument) ? argument : [argument, {}];
  const own = isObject(given) ? given : {};
  return String(template).replace(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
    if (literal === '!') return whole.replace('${!', '${');
    if (name in own) return String(resolveIntrinsics(own[name], values));
    if (!name.includes('.')) return String(values.ref(name));
    const [id = '', ...path] = name.split('.');
    return String(values.attribute(id, path.join('.')));
  });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
