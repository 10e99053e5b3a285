import type { Agreement, Area, Version } from '@renderer/features/agreements/agreement-records'

const space = 'space'

export function agreementOf(id: string): Agreement {
  return { id, space, type: 'agreement', conflicts: [], layer: 'working', title: id }
}

export function versionOf(id: string, signedOn: string, fields: Partial<Version> = {}): Version {
  return {
    id,
    space,
    type: 'agreement-version',
    conflicts: [],
    agreement: 'memorandum',
    label: `Text of ${signedOn}`,
    status: 'signed',
    signedOn,
    term: { kind: 'duration', months: 36 },
    renewal: { kind: 'express' },
    ...fields
  }
}

export function areaOf(id: string, version: string, fields: Partial<Area> = {}): Area {
  return { id, space, type: 'area', conflicts: [], version, title: id, order: 0, continues: [], ...fields }
}
