import { passageBlocks } from '../_lib/passage-blocks';
import styles from './passage-text.module.css';

/** The text of a passage, with its tables as tables. */
export function PassageText({ text }: { text: string }) {
  return (
    <div className={styles.passage}>
      {passageBlocks(text).map((block, place) =>
        block.kind === 'text' ? (
          <p key={place} className={styles.text}>
            {block.text}
          </p>
        ) : (
          <table key={place} className={styles.table}>
            {block.header.some((cell) => cell !== '') ? (
              <thead>
                <tr>
                  {block.header.map((cell, column) => (
                    <th key={column} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
            ) : null}
            <tbody>
              {block.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  );
}
