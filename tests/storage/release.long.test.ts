/** The same harnesses with the counts of a release: HENGCAI_LONG=1 raises them. */
import './damage.test'
import './failing-disk.test'
import './kill.test'
import './model.test'
import './power-cut.test'
