import { PaperText } from '@renderer/ui/paper/paper-text'
import { cityLine, type PublicStatement } from './public-statement'
import styles from './statement.module.css'

/** The statement as the saved page has it. */
export function StatementPaper({ statement }: { readonly statement: PublicStatement }) {
  const { language, title, asOf, layers, none, becauseTitle, issuer } = statement
  return (
    <article className={styles.paper} lang={language}>
      <h2 className={styles.title}>{title}</h2>
      <p>{cityLine(statement)}</p>
      <p className={styles.said}>
        <PaperText text={asOf} />
      </p>
      {layers.map(({ name, agreements }) => (
        <section key={name} className={styles.layer}>
          <h3 className={styles.name}>{name}</h3>
          {agreements.length === 0 && <p className={styles.quiet}>{none}</p>}
          {agreements.map(({ title: agreement, sentence, because, source }) => (
            <div key={`${agreement} ${sentence}`} className={styles.agreement}>
              <h4 className={styles.agreementTitle}>{agreement}</h4>
              <p className={styles.said}>
                <PaperText text={sentence} />
              </p>
              {because.length > 0 && (
                <>
                  <p className={styles.quiet}>{becauseTitle}</p>
                  <ol className={styles.steps}>
                    {because.map((step) => (
                      <li key={step}>
                        <PaperText text={step} />
                      </li>
                    ))}
                  </ol>
                </>
              )}
              {source && <p className={styles.quiet}>{source}</p>}
            </div>
          ))}
        </section>
      ))}
      <p className={styles.issuer}>
        <PaperText text={issuer} />
      </p>
    </article>
  )
}
