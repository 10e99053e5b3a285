import styles from './overview.module.css'

/** Arithmetic line by line, in the order in which a person would say it. */
export function WhySteps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
