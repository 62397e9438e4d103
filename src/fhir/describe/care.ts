import { isObject } from '../../base/json.ts';
import { codesOf, conceptText, conceptTexts, statusText } from '../coding.ts';
import type { Resource } from '../resource.ts';
import { firstOf, joined, plainText } from '../text.ts';
import { deviceName } from '../title.ts';
import { code, each, first, members, status, type DescribeHelp, type Describers } from './describer.ts';

/** Plans, teams, goals, orders and devices. */
export const care: Describers = {
  CarePlan: { kind: 'care', title: planTitle, fallback: 'Care plan', detail: status },
  CareTeam: {
    kind: 'care',
    title: first('name', 'category'),
    fallback: 'Care team',
    detail: members('participant', 'member'),
  },
  Goal: {
    kind: 'care',
    title: first('description'),
    fallback: 'Goal',
    detail: ({ achievementStatus, lifecycleStatus }) =>
      firstOf(statusText(achievementStatus), statusText(lifecycleStatus)),
  },
  ServiceRequest: { kind: 'care', title: first('code', 'category'), fallback: 'Order or referral', detail: status },
  Device: {
    kind: 'care',
    title: (resource, help) =>
      first('type')(resource, help) || deviceName(resource) || first('definition')(resource, help),
    fallback: 'Device',
    detail: first('manufacturer', 'status'),
  },
  DeviceUseStatement: {
    kind: 'care',
    title: first('device', 'reasonCode'),
    fallback: 'Use of a device',
    detail: status,
  },
  DeviceRequest: {
    kind: 'care',
    title: first('codeCodeableConcept', 'codeReference', 'code'),
    fallback: 'Device ordered',
    detail: status,
  },
  NutritionOrder: {
    kind: 'care',
    title: ({ oralDiet }) => (isObject(oralDiet) ? conceptText(oralDiet['type']) : ''),
    fallback: 'Diet order',
    detail: status,
  },
  Task: { kind: 'care', title: first('code', 'description'), fallback: 'Task', detail: status },
  Flag: { kind: 'care', title: code, fallback: 'Alert', detail: first('category') },
  Communication: { kind: 'care', title: messageTitle, fallback: 'Message', detail: first('sender') },
};

function planTitle(resource: Resource, help: DescribeHelp): string {
  const title = first('title')(resource, help);
  if (title !== '') return title;
  // Every plan in the US says 'assess-plan' (US Core); the category that says more is the better name.
  const telling = each(resource['category'], 10).filter((one) => codesOf(one)[0]?.code !== 'assess-plan');
  return joined(conceptTexts(telling).slice(0, 3), ', ') || first('description')(resource, help);
}

function messageTitle(resource: Resource, help: DescribeHelp): string {
  const parts = each(resource['payload'], 20).map((one) => plainText(one['contentString'], 120));
  return first('topic', 'category', 'reasonCode')(resource, help) || firstOf(...parts);
}
