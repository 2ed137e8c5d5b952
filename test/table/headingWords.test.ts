import { describe, expect, test } from '@jest/globals';
import { readHeading } from '../../src/table/heading';

/** What one word more makes of a heading: another meaning, or none; and how surely. */
describe('The words of a heading', () => {
  test.each([
    ['costs activities except', 'activityCosts', 1, 'says cost, except, activity'],
    ['costs except', 'activityCosts', 0.9, 'says cost, except'],
    ['costs activities', 'activityCosts', 0.9, 'says cost, activity'],
    ['total requirements', 'total', 1, 'says total, requirement'],
    ['total requirements staff', 'staff', 1, 'says staff, total, requirement'],
    ['requirements', 'total', 0.7, 'says requirement'],
    ['total', 'total', 0.6, 'says total'],
    ['total staff', 'staff', 1, 'says staff, total'],
    ['total professional', 'pStaff', 1, 'says professional, total'],
    ['total general service', 'gStaff', 1, 'says general, total'],
    ['total staff professional', 'pStaff', 1, 'says professional, staff, total'],
    ['total staff general service', 'gStaff', 1, 'says general, staff, total'],
    ['staff costs', 'staff', 0.8, 'says staff, cost'],
    ['staff costs professional', 'pStaff', 0.8, 'says professional, staff, cost'],
    ['staff costs general service', 'gStaff', 0.8, 'says general, staff, cost'],
    ['staff costs except', 'activityCosts', 0.9, 'says staff, cost, except'],
    ['type activities', 'type', 1, 'says activity, type'],
    ['type activities costs', 'activityCosts', 0.9, 'says cost, activity, type'],
    ['type', 'type', 0.7, 'says type'],
    ['activities', 'activity', 0.9, 'says activity'],
    ['activities costs', 'activityCosts', 0.9, 'says cost, activity'],
    ['activities type', 'type', 1, 'says activity, type'],
    ['activities workstream', 'workstream', 1, 'says activity, workstream'],
    ['activities code', 'code', 0.8, 'says activity, code'],
    ['title', 'activity', 0.7, 'says title'],
    ['title total', 'total', 0.6, 'says total, title'],
    ['title workstream', 'workstream', 1, 'says title, workstream'],
    ['workstream', 'workstream', 1, 'says workstream'],
    ['workstream total', 'total', 0.6, 'says total, workstream'],
    ['code', 'code', 0.8, 'says code'],
    ['code total', 'total', 0.6, 'says total, code'],
    ['option', 'option', 0.9, 'says option'],
    ['option total', 'total', 0.6, 'says total, option'],
    ['general service months', 'gMonths', 1, 'says months, general'],
    ['general service total', 'gStaff', 1, 'says general, total'],
    ['general service', 'gStaff', 0.8, 'says general'],
    ['professional months', 'pMonths', 1, 'says months, professional'],
    ['professional total', 'pStaff', 1, 'says professional, total'],
    ['professional', 'pStaff', 0.8, 'says professional'],
    ['P-3', 'cost:P-3', 0.9, 'says P-3'],
    ['P-3 months', 'months:P-3', 0.9, 'says months, professional, P-3'],
    ['P-3 costs', 'cost:P-3', 0.81, 'says cost, professional, P-3'],
    ['P-3 staff costs', 'cost:P-3', 0.9, 'says staff, cost, professional, P-3'],
    ['professional costs', 'pStaff', 0.8, 'says professional, cost'],
    ['P', 'pStaff', 0.72, 'says professional'],
    ['G staff', 'gStaff', 0.8, 'says staff, general'],
    ['P staff', 'pStaff', 0.8, 'says staff, professional'],
    ['Annex G (months)', 'gMonths', 0.9, 'says months, general'],
    ['(XB P)', 'pStaff', 0.72, 'says professional'],
    ['XB G', 'gStaff', 0.72, 'says general'],
    ['GS', 'gStaff', 0.72, 'says general'],
    ['P months', 'pMonths', 0.9, 'says months, professional'],
  ])('"%s" mean %s, %d: it %s', (heading, meaning, score, reason) => {
    const reading = readHeading(heading, 'unknown');
    expect(reading).toMatchObject({ meaning, reason });
    expect(reading?.score).toBeCloseTo(score);
  });

  test.each([
    'costs activities staff',
    'costs activities total',
    'total requirements months',
    'total requirements except',
    'requirements staff',
    'requirements months',
    'requirements except',
    'total months',
    'total activities',
    'total except',
    'total staff months',
    'total staff except',
    'total staff activities',
    'staff costs months',
    'staff costs activities',
    'type costs',
    'type months',
    'activities total',
    'activities staff',
    'title costs',
    'workstream costs',
    'workstream months',
    'code costs',
    'code months',
    'code staff',
    'option costs',
    'option months',
    'option staff',
    'general service months professional',
    'general service months rate',
    'general service total professional',
    'general service total rate',
    'general service professional',
    'general service except',
    'general service rate',
    'general service posts',
    'professional months general service',
    'professional months rate',
    'professional total general service',
    'professional total rate',
    'professional general service',
    'professional except',
    'professional rate',
    'professional posts',
    'P-3 months general service',
    'P-3 months except',
    'P-3 months rate',
    'P-3 general service',
    'P-3 except',
    'P-3 rate',
    'P-3 posts',
  ])('"%s" mean nothing of the table', (heading) => {
    expect(readHeading(heading, 'unknown')).toBeNull();
  });
});

describe('Over figures in half months', () => {
  test.each([
    ['P-3', 'months:P-3', 0.8, 'says P-3; its figures are half months'],
    ['P-3 months', 'months:P-3', 0.9, 'says months, professional, P-3'],
    ['P-3 costs', 'cost:P-3', 0.81, 'says cost, professional, P-3'],
    ['P-3 staff costs', 'cost:P-3', 0.9, 'says staff, cost, professional, P-3'],
    ['professional', 'pMonths', 0.8, 'says professional; its figures are half months'],
    ['general service', 'gMonths', 0.8, 'says general; its figures are half months'],
    ['professional costs', 'pStaff', 0.8, 'says professional, cost'],
    ['P', 'pMonths', 0.72, 'says professional; its figures are half months'],
    ['G staff', 'gMonths', 0.8, 'says staff, general; its figures are half months'],
    ['P staff', 'pMonths', 0.8, 'says staff, professional; its figures are half months'],
    ['Annex G (months)', 'gMonths', 0.9, 'says months, general'],
    ['(XB P)', 'pMonths', 0.72, 'says professional; its figures are half months'],
    ['XB G', 'gMonths', 0.72, 'says general; its figures are half months'],
    ['GS', 'gMonths', 0.72, 'says general; its figures are half months'],
    ['P months', 'pMonths', 0.9, 'says months, professional'],
  ])('"%s" mean %s, %d: it %s', (heading, meaning, score, reason) => {
    const reading = readHeading(heading, 'months');
    expect(reading).toMatchObject({ meaning, reason });
    expect(reading?.score).toBeCloseTo(score);
  });

  test.each([
    'P-3 months general service',
    'P-3 months except',
    'P-3 months rate',
    'P-3 general service',
    'P-3 except',
    'P-3 rate',
    'P-3 posts',
    'professional posts',
  ])('"%s" mean nothing of the table', (heading) => {
    expect(readHeading(heading, 'months')).toBeNull();
  });
});
