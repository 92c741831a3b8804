export { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
