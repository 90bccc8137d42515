import type { AnyStateMachine } from 'xstate';

type StateNode = AnyStateMachine['root'];

/**
 * A machine as a Mermaid state diagram, taken from the machine itself: its states, and each transition
 * with its event or delay and the guards on it.
 */
export function mermaid(machine: AnyStateMachine): string {
  return ['stateDiagram-v2', ...regions(machine.root, 1), ''].join('\n');
}

function regions(node: StateNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const children = Object.values(node.states);
  const drawn = children.map((child) => state(child, depth));
  const start = node.type === 'compound' && node.initial ? [`${indent}[*] --> ${nameOf(node.initial.target[0])}`] : [];
  if (node.type === 'parallel') {
    return children.flatMap((child) => [
      `${indent}state "${child.key}" as ${nameOf(child)} {`,
      ...regions(child, depth + 1),
      `${indent}}`,
    ]);
  }
  return [
    ...start,
    ...drawn.flat(),
    ...children.flatMap((child) => transitions(child, indent)),
    ...transitions(node, indent),
  ];
}

function state(node: StateNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (Object.keys(node.states).length === 0) return [`${indent}state "${node.key}" as ${nameOf(node)}`];
  return [`${indent}state "${node.key}" as ${nameOf(node)} {`, ...regions(node, depth + 1), `${indent}}`];
}

/** One arrow for every target; what only does something and stays is left out. */
function transitions(node: StateNode, indent: string): string[] {
  if (node.parent?.type === 'parallel') return [];
  const arrows = [...node.transitions.values(), node.always ?? []].flat().flatMap((transition) => {
    const target = transition.target?.[0];
    if (target === undefined) return [];
    const guard = guardName(transition.guard);
    const label = `${eventName(transition.eventType)}${guard === '' ? '' : ` [${guard}]`}`;
    return [`${indent}${nameOf(node)} --> ${nameOf(target)}: ${label}`];
  });
  return [...new Set(arrows)];
}

function nameOf(node: StateNode | undefined): string {
  return (node?.id ?? '').replaceAll(/[^\w]+/gu, '_');
}

/** `xstate.after.endPoint.speaker…` is `after endPoint`; an eventless transition is `at once`. */
function eventName(eventType: string): string {
  if (eventType === '') return 'at once';
  const delay = /^xstate\.after\.([^.]+)\./u.exec(eventType)?.[1];
  return delay === undefined ? eventType : `after ${delay}`;
}

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'function') return '';
  const { guards = [], name } = guard as unknown as { guards?: readonly unknown[]; name: string };
  const names = guards.map(guardName).filter((inner) => inner !== '');
  return name === 'not' ? `not ${names.join()}` : names.join(name === 'or' ? ' or ' : ' and ');
}
