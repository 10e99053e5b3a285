import { describe, expect, it } from 'vitest'
import { projectFields, projectFormSchema, projectValues } from '@renderer/features/method/project-values'
import { unidoProjects } from '@shared/domain/sample/unido-projects'
import { projectSchema } from '@shared/domain/project'

describe('the form of a project', () => {
  it('gives back every project of the sample as it was, when nothing is typed', () => {
    for (const { fields } of unidoProjects()) {
      const project = projectSchema.parse(fields)
      const saved = projectFields(projectValues(project))
      expect(JSON.parse(JSON.stringify(saved))).toEqual(project)
    }
  })

  it('clears a field that was emptied', () => {
    const values = projectValues({ title: 'Charging stations', country: 'MY', aim: 'Fewer emissions' })
    expect(projectFields({ ...values, aim: '' }).aim).toBeUndefined()
  })

  it('asks for a title and a country, and for nothing else', () => {
    expect(projectFormSchema.safeParse({ title: 'Charging stations', country: 'MY' }).success).toBe(true)
    expect(projectFormSchema.safeParse({ title: ' ', country: 'MY' }).success).toBe(false)
    expect(projectFormSchema.safeParse({ title: 'Charging stations' }).success).toBe(false)
  })
})
